using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests;

/// <summary><c>ConfigLockfile.Digests</c> holds what the lock says of values and files that it leaves out.</summary>
public sealed class DigestTests
{
    private const string Zeros = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

    private const string Lock = $"version = 1\nconfiglock_version = \"1.0.0\"\n\n[config]\na = 1\n\n[config.t]\nb = 2\n\n"
        + $"[digests]\n\"file:../x.rules\" = \"{Zeros}\"\n\"servers.\\\"a b\\\".token\" = \"hmac-{Zeros}\"\ntoken = \"{Zeros}\"\n";

    private static readonly CompiledConfig Config = CompiledConfig.Of(
        GeneratorRun.Of(InputText.Schema(
            """{ "properties": { "a": { "type": "integer" }, "t": { "type": "object" }, "digests": { "type": "string" } } }""")));

    [Fact]
    public void They_are_read_under_their_names_and_written_back()
    {
        var lockfile = Config.ParseLock(Lock);
        var digests = DigestsOf(lockfile);

        Assert.Equal(["file:../x.rules", "servers.\"a b\".token", "token"], digests.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("hmac-" + Zeros, digests["servers.\"a b\".token"]);
        Assert.Equal(Lock, Config.ToToml(lockfile));
        Assert.Equal(lockfile, Config.ParseLock(Lock));
        Assert.NotEqual(lockfile, Config.ParseLock(Lock.Replace("token = \"sha256:0", "token = \"sha256:1", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_lock_without_any_has_none()
    {
        var text = Lock[..Lock.IndexOf("\n[digests]", StringComparison.Ordinal)];
        var lockfile = Config.ParseLock(text);
        Assert.Empty(DigestsOf(lockfile));
        Assert.Equal(text, Config.ToToml(lockfile));
    }

    private static IReadOnlyDictionary<string, string> DigestsOf(object lockfile) =>
        (IReadOnlyDictionary<string, string>)lockfile.GetType().GetProperty("Digests")!.GetValue(lockfile)!;
}
