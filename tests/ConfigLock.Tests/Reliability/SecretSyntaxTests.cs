using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Reliability;

/// <summary>A line with a secret, broken at each of its positions: what is told about it quotes no part of the secret.</summary>
public sealed class SecretSyntaxTests
{
    // No four characters of it stand in any text of ours.
    private const string Planted = "zq9kw7vj0xqz8";
    private const int ShortestTrace = 4;

    private static readonly string[] Inserted =
        ["\"", "'", "\\", "[", "]", "{", "=", "#", ",", ".", "\n", "\0", "\\x", " ", "\"\"\"", "1979-05-27"];

    [Theory]
    [InlineData("\"zq9kw7vj0xqz8\"")]
    [InlineData("'zq9kw7vj0xqz8'")]
    [InlineData("\"\"\"zq9kw7vj0xqz8\"\"\"")]
    [InlineData("'''zq9kw7vj0xqz8'''")]
    [InlineData("zq9kw7vj0xqz8")]
    [InlineData("[\"zq9kw7vj0xqz8\"]")]
    [InlineData("{ a = \"zq9kw7vj0xqz8\" }")]
    public void No_message_about_a_broken_line_quotes_the_secret_on_it(string value)
    {
        using var project = new TemporaryProject(
            """{ "properties": { "token": { "type": "string", "writeOnly": true }, "auth": { "writeOnly": true } } }""");
        var failed = 0;
        foreach (var text in Broken(value))
        {
            // As a layer and as a lock.
            project.Write(TemporaryProject.LayerFile, "token = " + text + "\n");
            failed += AssertNoTrace(project.ExportRequest(), text);
            project.Write(TemporaryProject.LockFile, "version = 1\nconfiglock_version = \"1.0.0\"\n[config]\ntoken = " + text + "\n");
            project.Write(TemporaryProject.LayerFile, string.Empty);
            failed += AssertNoTrace(project.ReplayRequest(), text);
        }

        Assert.True(failed > 50);
    }

    private static IEnumerable<string> Broken(string value)
    {
        for (var i = 0; i <= value.Length; i++)
        {
            yield return value[..i];
            if (i < value.Length) yield return value.Remove(i, 1);
            foreach (var inserted in Inserted) yield return value.Insert(i, inserted);
        }
    }

    private static int AssertNoTrace(BuildRequest request, string text)
    {
        var result = ConfigLockBuild.Run(request);
        foreach (var diagnostic in result.Diagnostics)
            for (var i = 0; i + ShortestTrace <= Planted.Length; i++)
                Assert.False(
                    diagnostic.Message.Contains(Planted.Substring(i, ShortestTrace), StringComparison.OrdinalIgnoreCase),
                    $"{text}\n{diagnostic}");
        return result.Diagnostics.HasErrors ? 1 : 0;
    }
}
