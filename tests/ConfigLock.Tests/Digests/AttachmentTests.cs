using System.Security.Cryptography;
using System.Text;
using ConfigLock.Core.Build;
using ConfigLock.Core.Files;

namespace ConfigLock.Tests.Digests;

/// <summary><c>ConfigLockAttachment</c>: files beside the config that the lock has digests of.</summary>
public sealed class AttachmentTests : IDisposable
{
    private readonly TemporaryProject _project = new("""{ "properties": { "model": { "type": "string" } } }""", "model = \"a\"");

    public AttachmentTests() => _project.Write("rules/a.rules", "allow ls\n");

    public static TheoryData<byte[], byte[]> Same => new()
    {
        { "a\nb\n"u8.ToArray(), "a\r\nb\r\n"u8.ToArray() },
        { "a\r\n\r\nb"u8.ToArray(), "a\n\r\nb"u8.ToArray() },
    };

    public static TheoryData<byte[], byte[]> Others => new()
    {
        { "a\nb\n"u8.ToArray(), "a\nc\n"u8.ToArray() },
        { "a\nb\n"u8.ToArray(), "a\nb"u8.ToArray() },
        { "a\nb"u8.ToArray(), "a\rb"u8.ToArray() },
        { "a\0\r\nb"u8.ToArray(), "a\0\nb"u8.ToArray() },
        { [0xEF, 0xBB, 0xBF, (byte)'a'], "a"u8.ToArray() },
        { [0x80], [0x81] },
        { [], "\n"u8.ToArray() },
    };

    [Fact]
    public void The_lock_has_a_digest_of_each_under_its_path_from_the_project()
    {
        _project.Write("sub/App.csproj", "");
        _project.Write("b.sh", "ls");
        var files = With("rules/a.rules", "b.sh", "rules/../b.sh", "sub/../b.sh");
        var request = files with { ProjectFile = _project.PathOf("sub/App.csproj") };
        var text = _project.Export(_ => request with { ExportDirectory = _project.Named("locks") });

        Assert.EndsWith(
            $"\n[digests]\n\"file:../b.sh\" = \"{Sha256("ls")}\"\n\"file:../rules/a.rules\" = \"{Sha256("allow ls\n")}\"\n", text);
        TemporaryProject.Passes(request with { LoadPath = _project.Named(TemporaryProject.LockFile) });
    }

    [Fact]
    public void Files_are_judged_also_where_the_live_sources_do_not_resolve()
    {
        Lock("a"u8.ToArray());
        _project.Write(TemporaryProject.LayerFile, "model = 5");
        var request = With("rules/a.rules") with { LoadPath = _project.Named(TemporaryProject.LockFile) };
        TemporaryProject.Warns(request, "CFGLOCK309");

        _project.Write("rules/a.rules", "b");
        Assert.Contains(ConfigLockBuild.Run(request).Diagnostics, static said => said is { Code: "CFGLOCK312", IsError: true });
    }

    [Theory]
    [MemberData(nameof(Same))]
    public void Line_ends_of_text_do_not_count(byte[] before, byte[] after)
    {
        Lock(before);
        File.WriteAllBytes(_project.PathOf("rules/a.rules"), after);
        TemporaryProject.Passes(Replay("rules/a.rules"));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void All_else_does(byte[] before, byte[] after)
    {
        Lock(before);
        File.WriteAllBytes(_project.PathOf("rules/a.rules"), after);
        foreach (var mode in (string[])["Replay", "Verify"])
        {
            var error = DigestedProject.Differs(Replay("rules/a.rules") with { Mode = mode });
            Assert.StartsWith("1 digest differs from the lock: file:rules/a.rules is changed; to accept", error.Message);
        }

        ConfigLockBuild.Run(Replay("rules/a.rules") with { Update = "true" });
        TemporaryProject.Passes(Replay("rules/a.rules"));
    }

    [Fact]
    public void One_more_and_one_less_are_changes_too()
    {
        Lock("x"u8.ToArray());
        _project.Write("rules/b.rules", "");
        var error = DigestedProject.Differs(Replay("rules/b.rules"));
        Assert.Contains("file:rules/a.rules is lost; file:rules/b.rules is gained", error.Message);
        Assert.Contains("file:rules/a.rules is lost", DigestedProject.Differs(Replay()).Message);
        TemporaryProject.Passes(Replay("rules/a.rules") with { DigestKey = DigestedProject.Key });
    }

    [Fact]
    public void A_key_of_an_update_may_be_a_file_in_quotes()
    {
        Lock("x"u8.ToArray());
        _project.Write("rules/b.rules", "");
        var request = Replay("rules/a.rules", "rules/b.rules") with { Update = "true", UpdateKeys = "rules" };
        var warning = ConfigLockBuild.Run(request).Diagnostics.Single(static said => said.Code == "CFGLOCK313");
        Assert.Contains("what drifts is: \"file:rules/b.rules\"", warning.Message);
        Assert.Empty(DigestedProject.Codes(request with { UpdateKeys = "\"file:rules/b.rules\"" }));
        TemporaryProject.Passes(Replay("rules/a.rules", "rules/b.rules"));
    }

    [Fact]
    public void No_schema_is_needed()
    {
        using var project = new TemporaryProject(layer: "model = \"a\"");
        project.Write("a", "x");
        var request = project.Request() with { Attachments = [project.Named("a")] };
        Assert.Equal(["CFGLOCK210"], DigestedProject.Codes(request with { ExportDirectory = project.Named("locks") }));
        project.Write("a", "y");
        var replay = request with { LoadPath = project.Named(TemporaryProject.LockFile) };
        Assert.Equal(["CFGLOCK210", "CFGLOCK312"], DigestedProject.Codes(replay));
    }

    [Theory]
    [InlineData("none", "CFGLOCK204", "the attachment \"none\" does not exist")]
    [InlineData("rules", "CFGLOCK206", "the attachment \"rules\" cannot be read: it is a directory")]
    public void A_file_that_cannot_be_read_is_an_error(string name, string code, string expected)
    {
        var error = TemporaryProject.Fails(With(name), code);
        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void A_file_counts_among_those_that_a_build_hangs_on() =>
        Assert.Contains(ConfigLockBuild.Run(With("rules/a.rules")).FilesRead, file => file.Path == _project.PathOf("rules/a.rules"));

    private void Lock(byte[] content)
    {
        File.WriteAllBytes(_project.PathOf("rules/a.rules"), content);
        _project.Export(request => request with { Attachments = [_project.Named("rules/a.rules")] });
    }

    private BuildRequest With(params string[] files) =>
        _project.Request() with { Attachments = [.. files.Select(file => new NamedFile(Path.GetFullPath(_project.PathOf(file)), file))] };

    private BuildRequest Replay(params string[] files) => With(files) with { LoadPath = _project.Named(TemporaryProject.LockFile) };

    private static string Sha256(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public void Dispose() => _project.Dispose();
}
