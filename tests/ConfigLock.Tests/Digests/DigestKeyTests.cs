using ConfigLock.Core.Build;
using ConfigLock.Tests.Reliability;

namespace ConfigLock.Tests.Digests;

/// <summary>Digests that only those can judge who have the key.</summary>
public sealed class DigestKeyTests
{
    private const string Key = DigestedProject.Key;

    [Theory]
    [InlineData("sandbox = \"ro\"", "sandbox", "\"ro\"")]
    [InlineData("token = \"t\"", "token", "\"t\"")]
    [InlineData("auth.user = \"u\"", "auth", "user = \"u\"\n")]
    [InlineData("auth = { user = \"u\", password = \"p\" }", "auth", "password = \"p\"\nuser = \"u\"\n")]
    public void With_the_key_all_digests_of_values_have_it(string layer, string key, string value)
    {
        using var project = new DigestedProject(layer, Key);
        Assert.Equal(DigestedProject.Line(key, value, Key), project.Digests);
        foreach (var mode in (string[])["Replay", "Verify", "Update"]) Assert.Empty(DigestedProject.Codes(project.Request(mode, Key)));
    }

    [Theory]
    [InlineData("token = \"t\"", "token")]
    [InlineData("auth.user = \"u\"", "auth")]
    public void Without_the_key_a_secret_has_no_digest_and_a_warning_says_so(string layer, string name)
    {
        using var project = new DigestedProject(layer);
        Assert.DoesNotContain("digests", project.Lock);
        foreach (var mode in (string[])["Replay", "Verify"])
            Assert.EndsWith(": " + name, TemporaryProject.Warns(project.Request(mode), "CFGLOCK315").Message);

        Assert.Contains(name + " is gained; ", DigestedProject.Differs(project.Request("Replay", Key)).Message);
    }

    [Fact]
    public void Without_the_key_nothing_can_be_said_and_an_update_keeps_what_the_lock_has()
    {
        using var project = new DigestedProject("token = \"t\"\nsandbox = \"ro\"", Key);
        var digests = project.Digests;
        project.Layer("model = \"big\"\ntoken = \"other\"\nsandbox = \"rw\"");

        Assert.EndsWith(
            "these digests in the lock are neither checked nor changed: sandbox, token",
            TemporaryProject.Warns(project.Request("Replay") with { Overrides = "model=small" }, "CFGLOCK315").Message);
        Assert.Equal(["CFGLOCK315"], DigestedProject.Codes(project.Request("Update")));
        Assert.Contains("model = \"big\"", project.Lock);
        Assert.Equal(digests, project.Digests);

        var error = DigestedProject.Differs(project.Request("Verify", Key));
        Assert.StartsWith("2 digests differ from the lock: sandbox is changed, now from", error.Message);
        Assert.Empty(DigestedProject.Codes(project.Request("Update", Key)));
        Assert.Equal(DigestedProject.Line("sandbox", "\"rw\"", Key) + DigestedProject.Line("token", "\"other\"", Key), project.Digests);
    }

    [Fact]
    public void That_a_value_is_gone_needs_no_key()
    {
        using var project = new DigestedProject("token = \"t\"", Key);
        project.Layer("");
        Assert.Contains("token is lost", DigestedProject.Differs(project.Request("Replay")).Message);
        Assert.Empty(DigestedProject.Codes(project.Request("Update")));
        Assert.DoesNotContain("digests", project.Lock);
    }

    [Fact]
    public void Another_key_is_a_change() =>
        WithProject("token = \"t\"", Key, static project =>
            Assert.Contains("token is changed; ", DigestedProject.Differs(project.Request("Replay", "another")).Message));

    [Fact]
    public void A_lock_that_was_made_without_the_key_passes_with_it_and_stays_until_the_value_changes() =>
        WithProject("sandbox = \"ro\"", "", static project =>
        {
            var before = project.Lock;
            foreach (var mode in (string[])["Replay", "Verify", "Update"]) Assert.Empty(DigestedProject.Codes(project.Request(mode, Key)));
            Assert.Equal(before, project.Lock);

            project.Layer("sandbox = \"rw\"");
            DigestedProject.Differs(project.Request("Replay", Key));
            ConfigLockBuild.Run(project.Request("Update", Key));
            Assert.Equal(DigestedProject.Line("sandbox", "\"rw\"", Key), project.Digests);
        });

    [Theory]
    [InlineData(Key, "token is changed", "hmac-sha256:")]
    [InlineData("", "token is lost", null)]
    public void A_plain_digest_of_a_secret_does_not_stay(string key, string expected, string? after) =>
        WithProject("token = \"t\"", "", project =>
        {
            project.Files.Write(TemporaryProject.LockFile, project.Lock + "\n[digests]\n" + DigestedProject.Line("token", "\"t\""));
            var said = TemporaryProject.Said(ConfigLockBuild.Run(project.Request("Replay", key))).First();
            Assert.Equal("CFGLOCK312", said.Code);
            Assert.Contains(expected, said.Message);
            ConfigLockBuild.Run(project.Request("Update", key));
            if (after is null) Assert.DoesNotContain("digests", project.Lock);
            else Assert.Contains("token = \"" + after, project.Digests);
        });

    [Fact]
    public void Neither_ten_secrets_nor_the_key_are_in_anything_that_builds_say_or_leave()
    {
        var key = SecretSearch.Planted;
        foreach (var i in Enumerable.Range(0, 10))
        {
            var secret = FormattableString.Invariant($"{SecretSearch.Ends[0]}-{i}-{SecretSearch.Ends[1]}");
            using var project = new DigestedProject($"token = \"{secret}\"\nauth.password = \"{secret}\"", key);
            var said = new List<string>();
            string[] layers = [$"token = \"{secret}\"", $"token = \"{secret}+\"\nauth.password = \"{secret}+\"\nmodel = \"big\""];
            foreach (var next in layers)
            {
                project.Layer(next);
                foreach (var mode in (string[])["Replay", "Verify", "Update", "Replay"])
                {
                    foreach (var used in (string[])[key, "", "another"])
                    {
                        var request = project.Request(mode, used) with { CopySources = true };
                        var reported = request with { ReportDirectory = project.Files.Named("reports") };
                        said.AddRange(ConfigLockBuild.Run(reported).Diagnostics.Select(static diagnostic => diagnostic.ToString()));
                        SecretSearch.AssertNowhere(string.Join('\n', said), [.. Folders(project)]);
                    }
                }
            }

            Assert.Contains(said, static text => text.Contains("CFGLOCK312", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Folders(DigestedProject project) =>
        ((string[])["locks", "reports", "obj"]).Select(project.Files.PathOf);

    private static void WithProject(string layer, string key, Action<DigestedProject> test)
    {
        using var project = new DigestedProject(layer, key);
        test(project);
    }
}
