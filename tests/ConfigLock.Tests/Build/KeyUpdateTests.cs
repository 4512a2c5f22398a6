using ConfigLock.Core.Build;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Tests.Build;

/// <summary><c>ConfigLockUpdateKeys</c> takes over some keys and leaves the others as they are locked.</summary>
public sealed class KeyUpdateTests : IDisposable
{
    private const string Schema = """
        {
          "properties": {
            "model": { "type": "string" }, "temperature": { "type": "number", "default": 1 },
            "old": { "x-configlock": { "removed": true } },
            "token": { "type": "string", "writeOnly": true },
            "profile": { "x-configlock": { "profile_selector": true } }, "profiles": { "x-configlock": { "profiles": true } },
            "servers": { "additionalProperties": { "properties": { "port": { "type": "integer", "default": 80 } } } }
          }
        }
        """;

    private const string Night = "[profiles.night]\nmodel = \"n\"\n";

    private readonly TemporaryProject _project = new(
        Schema, "model = \"a\"\nnames = [1, 2]\n[servers.\"a.b\"]\nurl = \"u\"\n[servers.gone]\nport = 1\n" + Night);

    public KeyUpdateTests()
    {
        _project.Export();
        _project.Write(
            TemporaryProject.LayerFile,
            "model = \"b\"\ntemperature = 0.5\nnames = [3]\n[servers.\"a.b\"]\nurl = \"v\"\n[servers.new]\n" + Night);
    }

    private BuildRequest Update(string keys) => _project.ReplayRequest() with { Update = "true", UpdateKeys = keys };

    [Theory]
    [InlineData("model", "-model = \"a\"|+model = \"b\"")]
    [InlineData("servers.\"a.b\".url ; temperature", "-temperature = 1.0|+temperature = 0.5|-url = \"u\"|+url = \"v\"")]
    [InlineData("servers . 'a.b'", "-url = \"u\"|+url = \"v\"")]
    [InlineData("servers.new", "+[config.servers.new]|+port = 80")]
    [InlineData("servers.new.port", "+[config.servers.new]|+port = 80")]
    [InlineData("servers.gone", "-[config.servers.gone]|-port = 1")]
    [InlineData("servers.gone.port", "-[config.servers.gone]|-port = 1")]
    [InlineData("names;names", "-names = [|-    1,|-    2,|-]|+names = [3]")]
    public void Exactly_the_named_keys_change(string keys, string lines)
    {
        var before = _project.Read(TemporaryProject.LockFile);

        var updated = Assert.Single(Said(ConfigLockBuild.Run(Update(keys))));

        Assert.Equal("CFGLOCK308", updated.Code);
        string[] heads = ["--- expected", "+++ actual"];
        var changed = updated.Message.Split('\n').Skip(1).Except(heads).Where(static line => line is ['+' or '-', _, ..]);
        Assert.Equal(lines.Split('|').Order(StringComparer.Ordinal), changed.Order(StringComparer.Ordinal));
        Assert.NotEqual(before, _project.Read(TemporaryProject.LockFile));
        Assert.Empty(Said(ConfigLockBuild.Run(_project.ReplayRequest())));
        TemporaryProject.Fails(_project.VerifyRequest(), "CFGLOCK303");
    }

    [Fact]
    public void The_build_goes_on_with_the_lock_as_it_was_written_and_says_what_still_differs()
    {
        var result = ConfigLockBuild.Run(Update("model;names;servers"));

        Assert.Contains(
            "no effect: temperature is 1.0 in the lock and 0.5 in layer config.toml(2,15); to accept",
            Assert.Single(TemporaryProject.Said(result)).Message);
        Assert.Equal(_project.Read(TemporaryProject.LockFile), File.ReadAllText(result.IntermediateLock!));
        Assert.Contains("model = \"b\"\n", File.ReadAllText(result.IntermediateLock!));
        Assert.Contains("temperature = 1.0\n", File.ReadAllText(result.IntermediateLock!));
    }

    [Fact]
    public void The_lock_becomes_canonical_where_something_is_written_and_stays_where_nothing_is()
    {
        var canonical = _project.Read(TemporaryProject.LockFile);
        _project.Write(TemporaryProject.LockFile, ("# mine\n" + canonical).Replace("\n", "\r\n", StringComparison.Ordinal));

        ConfigLockBuild.Run(Update("none"));
        Assert.StartsWith("# mine\r\n", _project.Read(TemporaryProject.LockFile));
        ConfigLockBuild.Run(Update("model"));
        Assert.Equal(canonical.Replace("\"a\"", "\"b\"", StringComparison.Ordinal), _project.Read(TemporaryProject.LockFile));
    }

    [Theory]
    [InlineData("none", "none")]
    [InlineData("model.none", "model.none")]
    [InlineData("servers.\"a.b\".port;model", "servers.\"a.b\".port")]
    public void A_key_that_does_not_drift_is_a_warning_that_names_those_that_do(string keys, string named)
    {
        var warning = Assert.Single(ConfigLockBuild.Run(Update(keys)).Diagnostics, static message => message.Code == "CFGLOCK313");

        Assert.False(warning.IsError);
        Assert.Equal(
            $"ConfigLockUpdateKeys names {named}, which does not drift, and neither does anything below it; "
            + "what drifts is: model, names, servers.\"a.b\".url, servers.gone.port, servers.new.port and 1 more",
            warning.Message);
    }

    [Theory]
    [InlineData("true", "a..b", "ConfigLockUpdateKeys is \"a..b\"; it can be dotted TOML keys")]
    [InlineData("true", "model;a=1", "ConfigLockUpdateKeys is \"a=1\"; it can be")]
    [InlineData("true", "a\"b", "it can be dotted TOML keys")]
    [InlineData("true", "names[0]", "it can be dotted TOML keys")]
    [InlineData("true", " ; ", "it can be dotted TOML keys")]
    [InlineData("true", "\ud800", "it can be dotted TOML keys")]
    [InlineData("", "model", "has no effect without it")]
    [InlineData("false", "model", "has no effect without it")]
    [InlineData("Version", "model", "set only together with ConfigLockUpdate=true")]
    public void What_is_no_key_and_keys_without_an_update_are_errors(string update, string keys, string part)
    {
        var before = _project.Read(TemporaryProject.LockFile);

        var error = TemporaryProject.Fails(_project.ReplayRequest() with { Update = update, UpdateKeys = keys }, "CFGLOCK208");
        Assert.Contains(part, error.Message);
        Assert.Equal(before, _project.Read(TemporaryProject.LockFile));
    }

    [Fact]
    public void A_profile_that_the_live_sources_were_resolved_with_is_not_said_to_have_no_effect()
    {
        Assert.Single(Said(ConfigLockBuild.Run(Update("model") with { Profile = "night" })));
        Assert.Contains("model = \"n\"\n", _project.Read(TemporaryProject.LockFile));
    }

    [Fact]
    public void A_secret_that_a_hand_put_into_the_lock_is_neither_shown_nor_lost()
    {
        var byHand = "[config]\nold = 1\ntoken = \"geheim\"";
        _project.Write(
            TemporaryProject.LockFile, _project.Read(TemporaryProject.LockFile).Replace("[config]", byHand, StringComparison.Ordinal));

        var messages = ConfigLockBuild.Run(Update("model")).Diagnostics.ToList();

        Assert.Equal(
            ["CFGLOCK308", "CFGLOCK303"], messages.Select(static message => message.Code).Where(static code => code != "CFGLOCK309"));
        Assert.DoesNotContain(messages, static message => message.Message.Contains("geheim", StringComparison.Ordinal));
        Assert.Contains("token = \"geheim\"\n", _project.Read(TemporaryProject.LockFile));
    }

    [Fact]
    public void Nothing_is_written_where_the_lock_as_it_would_be_left_does_not_resolve()
    {
        var wrong = _project.Read(TemporaryProject.LockFile)
            .Replace("temperature = 1.0", "temperature = \"hot\"", StringComparison.Ordinal);
        _project.Write(TemporaryProject.LockFile, wrong);

        TemporaryProject.Fails(Update("model"), "CFGLOCK202");
        Assert.Equal(wrong, _project.Read(TemporaryProject.LockFile));
        Assert.Single(Said(ConfigLockBuild.Run(Update("model;temperature"))));
    }

    [Fact]
    public void A_lock_that_is_not_there_or_cannot_be_read_and_a_CI_build_update_nothing()
    {
        TemporaryProject.Fails(Update("model") with { ContinuousIntegration = true }, "CFGLOCK304");
        TemporaryProject.Fails(Update("model") with { Version = "2.0.0" }, "CFGLOCK302");
        _project.Write(TemporaryProject.LockFile, "version = \n");
        TemporaryProject.Fails(Update("model"), "CFGLOCK301");
        File.Delete(_project.PathOf(TemporaryProject.LockFile));
        TemporaryProject.Fails(Update("model"), "CFGLOCK301");
        Assert.False(_project.Exists(TemporaryProject.LockFile));
    }

    // What still differs is another message's to say.
    private static IEnumerable<Diagnostic> Said(BuildResult result) =>
        result.Diagnostics.Where(static message => message.Code != "CFGLOCK309");

    public void Dispose() => _project.Dispose();
}
