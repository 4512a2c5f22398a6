using System.Text.Json;

namespace ConfigLock.Tests.Build;

/// <summary>What <c>-t:ConfigLockExplain</c> says (docs/builds.md).</summary>
public sealed class ExplainTests : IDisposable
{
    private const string Schema = """{ "properties": { "model": { "type": "string" }, "retries": { "type": "integer", "default": 2 },"""
        + """ "limits": { "type": "object" } } }""";

    private readonly TemporaryProject _project = new(Schema, "model = \"a\"\nlimits = { one = 1, gone = [{ x = 1 }] }\n");

    public ExplainTests() => _project.Export();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("Replay", "")]
    [InlineData("Verify", "")]
    [InlineData("Replay", "true")]
    [InlineData("Verify", "Version")]
    public void It_speaks_of_the_live_sources_in_every_mode_and_says_where_the_lock_differs(string mode, string update)
    {
        _project.Write(TemporaryProject.LayerFile, "model = \"b\"\nlimits = { one = 1, two = 2, gone = 1 }\n");
        var lockText = _project.Read(TemporaryProject.LockFile);

        var result = TemporaryProject.Passes(
            _project.ReplayRequest() with { Mode = mode, Update = update, Explain = true, ContinuousIntegration = update.Length > 0 });
        Assert.Equal(
            """
            limits.gone      = 1  # layer config.toml(2,37); not in the lock
            limits.gone[0].x is 1 in the lock, and in no live source
            limits.one       = 1  # layer config.toml(2,18)
            limits.two       = 2  # layer config.toml(2,27); not in the lock
            model            = "b"  # layer config.toml(1,9); in the lock "a"
            retries          = 2  # default, config.schema.json(1,93)
            """,
            result.Explanation);
        Assert.Equal(lockText, _project.Read(TemporaryProject.LockFile));

        var keys = JsonDocument.Parse(_project.Read("obj/configlock/App.explain.json")).RootElement.EnumerateArray()
            .Select(static key => (
                key.GetProperty("key").GetString(),
                key.TryGetProperty("value", out var value) ? value.GetString() : null,
                key.GetProperty("locked").GetString()));
        Assert.Equal(
            [
                ("limits.gone", "1", null), ("limits.gone[0].x", null, "1"), ("limits.one", "1", "1"), ("limits.two", "2", null),
                ("model", "\"b\"", "\"a\""), ("retries", "2", "2")
            ],
            keys);
    }

    [Theory]
    [InlineData(null, "does not exist")]
    [InlineData("<<<", "cannot be read")]
    public void It_needs_no_lock(string? text, string expected)
    {
        var lockFile = _project.PathOf(TemporaryProject.LockFile);
        if (text is null) File.Delete(lockFile);
        else File.WriteAllText(lockFile, text);

        var explanation = TemporaryProject.Passes(_project.VerifyRequest() with { Explain = true }).Explanation!;
        Assert.StartsWith("# not compared with the lock: ", explanation);
        Assert.Contains(expected, explanation.Split('\n')[0]);
        Assert.Contains("model            = \"a\"", explanation);
        TemporaryProject.Passes(_project.Request() with { Mode = "Verify", Explain = true });
    }
}
