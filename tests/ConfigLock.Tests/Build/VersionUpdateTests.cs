using System.Text;
using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Build;

/// <summary><c>ConfigLockUpdate=Version</c> takes over the running version and nothing else.</summary>
public sealed class VersionUpdateTests : IDisposable
{
    private const string Schema = """{ "properties": { "model": { "type": "string" }, "retries": { "default": 3 } } }""";

    private readonly TemporaryProject _project = new(Schema, "model = \"a\"\n");

    public VersionUpdateTests() => _project.Export();

    private BuildRequest Update => _project.ReplayRequest() with { Version = "2.0.0", Update = "Version" };

    [Theory]
    [InlineData("configlock_version = \"1.0.0\"\n", "configlock_version = \"2.0.0\"\n")]
    [InlineData("\n# by hand\n  configlock_version  =  '1.0.0'  # old\n", "\n# by hand\n  configlock_version  =  \"2.0.0\"  # old\n")]
    [InlineData("\"configlock_version\" = \"\"\"1.0.0 \"\" \\\n  \"\"\"  # é𝄞\n", "\"configlock_version\" = \"2.0.0\"  # é𝄞\n")]
    [InlineData("configlock_version = \"1.\\\"0\" # \"\n", "configlock_version = \"2.0.0\" # \"\n")]
    public void Only_the_version_changes_and_all_other_bytes_stay(string before, string after)
    {
        const string Rest = "\n# é𝄞 by hand\n[config]\nretries = 3 # not canonical\nmodel = 'a'\n";
        foreach (var end in new[] { "\n", "\r\n" })
            foreach (var mark in new[] { "", "\ufeff" })
            {
                string Text(string line) => mark + ("# x\nversion = 1\n" + line + Rest).Replace("\n", end, StringComparison.Ordinal);
                _project.Write(TemporaryProject.LockFile, Text(before));

                var updated = Assert.Single(ConfigLockBuild.Run(Update).Diagnostics);

                Assert.Equal("CFGLOCK308", updated.Code);
                Assert.Equal(Encoding.UTF8.GetBytes(Text(after)), File.ReadAllBytes(_project.PathOf(TemporaryProject.LockFile)));
                TemporaryProject.Passes(_project.VerifyRequest() with { Version = "2.0.0" });
                TemporaryProject.Passes(Update);
            }
    }

    [Fact]
    public void The_message_says_what_was_written()
    {
        var updated = ConfigLockBuild.Run(Update).Diagnostics.First(static message => message.Code == "CFGLOCK308");

        Assert.Equal(
            "the lock \"locks/App.config.lock.toml\" is now of ConfigLock 2.0.0 instead of 1.0.0; nothing else in it was changed",
            updated.Message);
        Assert.Equal(2, updated.Place.Line);
    }

    [Theory]
    [InlineData("Verify")]
    [InlineData("Replay")]
    public void The_version_is_taken_over_and_then_the_mode_decides_about_the_rest(string mode)
    {
        _project.Write(TemporaryProject.LayerFile, "model = \"b\"\n");
        var request = Update with { Mode = mode, Overrides = mode == "Replay" ? "model=b" : string.Empty };

        TemporaryProject.Fails(request, "CFGLOCK303");

        Assert.Contains("configlock_version = \"2.0.0\"\n", _project.Read(TemporaryProject.LockFile));
        Assert.Contains("model = \"a\"\n", _project.Read(TemporaryProject.LockFile));
        TemporaryProject.Fails(request, "CFGLOCK303");
    }

    [Fact]
    public void Nothing_is_written_where_the_version_is_the_same_or_something_else_is_wrong()
    {
        var before = _project.Read(TemporaryProject.LockFile);
        TemporaryProject.Passes(Update with { Version = "1.0.0" });
        TemporaryProject.Fails(Update with { ContinuousIntegration = true }, "CFGLOCK304");
        TemporaryProject.Fails(Update with { Version = "1.0.0", ContinuousIntegration = true }, "CFGLOCK304");
        ConfigLockBuild.Run(Update with { DesignTime = true });
        ConfigLockBuild.Run(Update with { Explain = true });
        _project.Write(TemporaryProject.LayerFile, "model = \n");
        TemporaryProject.Fails(Update, "CFGLOCK201");
        Assert.Equal(before, _project.Read(TemporaryProject.LockFile));

        _project.Write(TemporaryProject.LayerFile, "model = \"a\"\n");
        var wrong = before.Replace("model = \"a\"", "model = 1", StringComparison.Ordinal);
        _project.Write(TemporaryProject.LockFile, wrong);
        TemporaryProject.Fails(Update, "CFGLOCK202");
        Assert.Equal(wrong, _project.Read(TemporaryProject.LockFile));
    }

    [Theory]
    [InlineData("version = 2\nconfiglock_version = \"1.0.0\"\n[config]\n")]
    [InlineData("version = 1\nconfiglock_version = \"1.0.0\"\n<<<<<<< a\n=======\n>>>>>>> b\n[config]\n")]
    public void A_lock_that_cannot_be_read_stays_an_error(string text)
    {
        _project.Write(TemporaryProject.LockFile, text);

        TemporaryProject.Fails(Update, "CFGLOCK301");
        Assert.Equal(text, _project.Read(TemporaryProject.LockFile));
    }

    [Fact]
    public void A_lock_that_is_missing_stays_an_error()
    {
        File.Delete(_project.PathOf(TemporaryProject.LockFile));

        TemporaryProject.Fails(Update, "CFGLOCK301");
        Assert.False(_project.Exists(TemporaryProject.LockFile));
    }

    [Fact]
    public void The_message_about_another_version_offers_it() =>
        Assert.EndsWith(
            "accept only the version with: dotnet build -p:ConfigLockUpdate=Version",
            TemporaryProject.Fails(_project.ReplayRequest() with { Version = "2.0.0" }, "CFGLOCK302").Message);

    public void Dispose() => _project.Dispose();
}
