using System.Security.Cryptography;
using System.Text;
using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests;

/// <summary>An assembly says by which locks it was built: by one for each environment.</summary>
public sealed class StampTests
{
    [Theory]
    [InlineData("", false, false, false)]
    [InlineData("a", true, false, false)]
    [InlineData("b", false, true, false)]
    [InlineData("ab", true, true, false)]
    [InlineData("ba", true, true, false)]
    public void A_lock_is_found_among_any_number(string stamped, params bool[] expected)
    {
        var stamps = string.Concat(stamped.Select(
            static value => $"[assembly: System.Reflection.AssemblyMetadata(\"ConfigLockSha256\", \"{Hash(Lock(value))}\")]\n"));
        // Not a stamp, whatever its value.
        var other = $"[assembly: System.Reflection.AssemblyMetadata(\"Other\", \"{Hash(Lock('c'))}\")]\n";
        var project = GeneratorRun.Project(GeneratorRun.Latest, References.Net100, other + stamps);
        var config = CompiledConfig.Of(GeneratorRun.Of(
            project, GeneratorRun.Latest, null, InputText.Schema("""{ "properties": { "a": { "type": "string" } } }""")));

        Assert.Equal(expected, "abc".Select(value => config.IsStamped(config.ParseLock(Lock(value)))));
    }

    private static string Lock(char value) => $"version = 1\nconfiglock_version = \"1.0.0\"\n\n[config]\na = \"{value}\"\n";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
