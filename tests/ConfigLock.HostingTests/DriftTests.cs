using static ConfigLock.HostingTests.Infrastructure.Running;

namespace ConfigLock.HostingTests;

/// <summary>What the check of a running configuration says.</summary>
public sealed class DriftTests
{
    private const string Memory = "from MemoryConfigurationProvider";

    [Fact]
    public void An_unchanged_config_is_silent() => Assert.Equal("", Drift(With()));

    [Theory]
    [InlineData("limits:turns", "0x1F")]
    [InlineData("Limits:TURNS", "31")]
    [InlineData("limits:unified_exec", "true")]
    [InlineData("limits:UnifiedExec", "true")]
    [InlineData("limits:mode", "STRICT")]
    [InlineData("limits:ratio", "5e-1")]
    [InlineData("limits:timeout", "30")]
    [InlineData("open:flag", "true")]
    [InlineData("pagesize", "20")]
    public void Another_text_of_the_same_value_is_no_drift(string key, string value) => Assert.Equal("", Drift(With((key, value))));

    [Theory]
    [InlineData("limits:turns", "32", "limits.turns: locked 31, running 32")]
    [InlineData("limits:turns", "x", "limits.turns: locked 31, running \"x\"")]
    [InlineData("limits:UnifiedExec", "false", "limits.unified_exec: locked true, running false")]
    [InlineData("limits:timeout", "31", "limits.timeout: locked 30, running 31")]
    [InlineData("limits:extra", "1", "limits.extra: locked (absent), running (secret)")]
    [InlineData("methods:1", "cash", "methods[1]: locked \"invoice\", running \"cash\"")]
    [InlineData("methods:2", "cash", "methods[2]: locked (absent), running \"cash\"")]
    [InlineData("labels:a", "one", "labels.a: locked \"1\", running \"one\"")]
    [InlineData("open:any", "6", "open.any: locked 5, running \"6\"")]
    [InlineData("name", "Bookshop", "name: locked \"Books\", running \"Bookshop\"")]
    public void Another_value_is_named_with_both_and_what_answers(string key, string value, string said) =>
        Assert.Equal($"{said}, {Memory}", Drift(With((key, value))));

    [Theory]
    [InlineData("limits:turns", "limits.turns: locked 31, running (absent), from (nothing)")]
    [InlineData("methods:1", "methods[1]: locked \"invoice\", running (absent), from (nothing)")]
    [InlineData("connection", "connection: locked (external), running (absent), from (nothing)")]
    public void What_is_missing_is_named(string key, string said) => Assert.Equal(said, Drift(With((key, null))));

    // The host puts every variable of the machine at the root, and an open table may have what the lock lacks.
    [Theory]
    [InlineData("PATH", "/usr/bin")]
    [InlineData("DOTNET_ROOT", "/usr/share/dotnet")]
    [InlineData("labels:new", "3")]
    [InlineData("open:new", "3")]
    [InlineData("limits", "a text beside keys")]
    [InlineData("token", "hunter2")]
    public void What_the_lock_does_not_speak_of_is_no_drift(string key, string value) => Assert.Equal("", Drift(With((key, value))));

    [Fact]
    public void What_only_the_program_gets_must_fit_and_is_never_shown() => Assert.Equal(
        $"connection: locked (external), running (secret), but it must have at least 3 characters, {Memory}",
        Drift(With(("connection", "ab"))));

    [Fact]
    public void Rules_of_drift_hold_until_their_day()
    {
        var running = With(("rollout:share", "11"), ("rollout:stage", "2"));
        Assert.Equal($"rollout.share: locked 10, running 11, {Memory}; let pass: moves daily", Drift(running));
        Assert.Equal(
            $"rollout.share: locked 10, running 11, {Memory}; let pass: moves daily\n"
                + $"rollout.stage: locked 1, running 2, {Memory}",
            Drift(running, "2027-01-01"));
    }
}
