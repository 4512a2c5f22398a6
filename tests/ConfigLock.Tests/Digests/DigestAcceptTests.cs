using System.Text.Json;
using System.Text.RegularExpressions;
using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Digests;

/// <summary>The ways to accept another digest: an update, one of some keys, and the patch; and what reports tell of it.</summary>
public sealed partial class DigestAcceptTests : IDisposable
{
    private readonly DigestedProject _project = new("sandbox = \"ro\"\nservers.a.mode = \"ro\"\nservers.b.mode = \"ro\"");

    public DigestAcceptTests() => _project.Layer("model = \"big\"\nsandbox = \"rw\"\nservers.a.mode = \"rw\"\nservers.b.mode = \"rw\"");

    private BuildRequest Replay => _project.Request("Replay");

    [Fact]
    public void An_update_takes_all_over_and_then_writes_nothing()
    {
        ConfigLockBuild.Run(_project.Request("Update"));
        TemporaryProject.Passes(_project.Request("Verify"));
        _project.Files.Write(TemporaryProject.LockFile, "# mine\n" + _project.Lock);
        Assert.Empty(ConfigLockBuild.Run(_project.Request("Update")).Diagnostics);
        Assert.StartsWith("# mine\n", _project.Lock);
    }

    [Theory]
    [InlineData("sandbox", "servers.a.mode is changed; servers.b.mode is changed")]
    [InlineData("servers.a", "sandbox is changed; servers.b.mode is changed")]
    [InlineData("servers", "sandbox is changed")]
    [InlineData("servers;sandbox", "")]
    public void An_update_of_some_keys_takes_just_their_digests(string keys, string left)
    {
        var said = TemporaryProject.Said(ConfigLockBuild.Run(_project.Request("Update") with { UpdateKeys = keys })).ToList();

        Assert.Equal(left.Length == 0 ? ["CFGLOCK309"] : ["CFGLOCK309", "CFGLOCK312"], said.Select(static message => message.Code));
        if (left.Length > 0)
            Assert.Contains(left, Origin().Replace(said[1].Message, string.Empty));
        Assert.Contains("model = \"small\"", _project.Lock);
        Assert.DoesNotContain("url", _project.Lock);
    }

    [Fact]
    public void A_key_without_another_digest_is_a_warning_that_names_those_that_have_one()
    {
        var said = ConfigLockBuild.Run(_project.Request("Update") with { UpdateKeys = "limits" }).Diagnostics;
        Assert.EndsWith(
            "what drifts is: model, sandbox, servers.a.mode, servers.b.mode",
            Assert.Single(said, static message => message.Code == "CFGLOCK313").Message);
    }

    [Fact]
    public void The_patch_and_the_lock_that_would_pass_carry_the_digests_alone_in_replay()
    {
        var request = Replay with { ReportDirectory = _project.Files.Named("reports") };
        Assert.Equal(["CFGLOCK309", "CFGLOCK312"], DigestedProject.Codes(request));

        Git.Run(_project.Files.PathOf("."), "apply", _project.Files.PathOf("reports/App.patch"));
        Assert.Equal(_project.Files.Read("reports/App.config.lock.toml"), _project.Lock);
        Assert.Contains("model = \"small\"", _project.Lock);
        Assert.Equal(["CFGLOCK309"], DigestedProject.Codes(request));
        Assert.False(_project.Files.Exists("reports/App.patch"));
    }

    [Theory]
    [InlineData(
        "Replay",
        "to accept only these 3 digests, run: dotnet build -p:ConfigLockReportDir=reports; and then: git apply reports/App.patch; "
            + "to accept everything that the live sources say, run: dotnet build -p:ConfigLockUpdate=true")]
    [InlineData("Verify", "to accept these 3 digests, run: dotnet build -p:ConfigLockUpdate=true")]
    public void The_message_says_how_to_accept(string mode, string expected)
    {
        _project.Layer("sandbox = \"rw\"\nservers.a.mode = \"rw\"\nservers.b.mode = \"rw\"");
        Assert.EndsWith("; " + expected, DigestedProject.Differs(_project.Request(mode)).Message);
    }

    [Theory]
    [InlineData("sandbox = \"rw\"\nservers.a.mode = \"ro\"\nservers.b = {}", new[] { "CFGLOCK312" })]
    [InlineData("model = \"big\"\nsandbox = \"rw\"\nservers.a.mode = \"ro\"\nservers.b = {}", new[] { "CFGLOCK303", "CFGLOCK312" })]
    public void The_reports_tell_of_it(string layer, string[] codes)
    {
        _project.Layer(layer);
        Assert.Equal(codes, DigestedProject.Codes(_project.Request("Verify") with { ReportDirectory = _project.Files.Named("reports") }));

        using var json = JsonDocument.Parse(_project.Files.Read("reports/App.report.json"));
        Assert.Equal("drifted", json.RootElement.GetProperty("result").GetString());
        Assert.Equal(codes[0], json.RootElement.GetProperty("code").GetString());
        Assert.Equal(
            ["sandbox changed", "servers.b.mode lost"],
            json.RootElement.GetProperty("data").GetProperty("digests").EnumerateArray()
                .Select(static digest => $"{digest.GetProperty("name").GetString()} {digest.GetProperty("change").GetString()}"));
        foreach (var kind in (string[])["report.md", "report.html", "sarif"])
        {
            Assert.Contains("CFGLOCK312", _project.Files.Read("reports/App." + kind));
            Assert.Contains("sandbox is changed", _project.Files.Read("reports/App." + kind));
        }
    }

    [GeneratedRegex(@", now from layer config.toml\(\d+,\d+\)")]
    private static partial Regex Origin();

    public void Dispose() => _project.Dispose();
}
