using ConfigLock.Hosting;
using ConfigLock.HostingTests.Infrastructure;
using Microsoft.Extensions.Configuration;
using static ConfigLock.HostingTests.Infrastructure.Running;

namespace ConfigLock.HostingTests;

/// <summary>What <c>GetConfig</c> makes of a configuration.</summary>
public sealed class BindingTests
{
    [Fact]
    public void An_unchanged_configuration_is_the_locked_config_and_what_only_the_program_gets()
    {
        var config = With().GetConfig<ShopConfig>();
        var locked = ShopConfig.EffectiveIn("Production");

        // A configuration has texts alone, and what no schema describes stays one.
        Assert.Equal("5", config.Open!["any"].AsString());
        Assert.Equal(locked with { Connection = "Server=db" }, config with { Open = locked.Open });
    }

    [Fact]
    public void Keys_are_found_without_case_and_underscores()
    {
        var config = With(("LIMITS:UnifiedExec", "false"), ("PageSize", "0x10")).GetConfig<ShopConfig>();
        Assert.False(config.Limits!.UnifiedExec);
        Assert.Equal(16, config.PageSize);
    }

    [Fact]
    public void Times_without_an_offset_are_read_as_the_lock_has_them()
    {
        const string Locked = "M = 2026-01-05T06:30:00\nW = 06:30:00\n";
        AnyConfig.Lock(TomlValue.Parse(Locked));
        var config = new ConfigurationBuilder().AddEffectiveConfig<AnyConfig>().Build().GetConfig<AnyConfig>();
        Assert.Equal(
            [TomlKind.LocalDateTime, TomlKind.LocalTime], config.Value.Entries.Select(static entry => entry.Value.Kind));
        Assert.Equal(["2026-01-05T06:30:00", "06:30:00"], config.Value.Entries.Select(static entry => entry.Value.AsDate().Text));
    }

    [Fact]
    public void A_source_over_the_lock_changes_its_key_alone()
    {
        AnyConfig.Lock(TomlValue.Parse("N = { day = 2027-06-30, list = [1, 2], none = [], other = { } }\nL = []\n"));
        var config = new ConfigurationBuilder().AddEffectiveConfig<AnyConfig>()
            .AddInMemoryCollection([new("n:list:1", "7"), new("L:0", "x")]).Build().GetConfig<AnyConfig>();
        Assert.Equal(
            TomlValue.Parse("N = { day = 2027-06-30, list = [1, \"7\"], none = [], other = { } }\nL = [\"x\"]\n"), config.Value);
    }

    [Fact]
    public void A_section_can_be_the_config()
    {
        var pairs = Unchanged.Select(static pair => new KeyValuePair<string, string?>("App:" + pair.Key, pair.Value));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(pairs).Build();
        Assert.Equal(With().GetConfig<ShopConfig>(), configuration.GetSection("App").GetConfig<ShopConfig>());
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_with_key_and_provider() => Assert.Equal(
        """
        limits.extra is not a key that the schema knows; from MemoryConfigurationProvider
        limits.mode is "lax", but must be one of "strict", "loose"; from MemoryConfigurationProvider
        limits.turns is "many", but must be an integer; from MemoryConfigurationProvider
        methods[0] is "C4RD", but must match the pattern ^[a-z]+$; from MemoryConfigurationProvider
        page_size is 1000, but must be at most 100; from MemoryConfigurationProvider
        connection is missing, but is required
        """,
        Sorted(Faults(With(
            ("limits:turns", "many"), ("limits:mode", "lax"), ("page_size", "1000"), ("methods:0", "C4RD"), ("limits:extra", "1"),
            ("connection", null)))));

    private static string Sorted(string lines) =>
        string.Join('\n', lines.Split('\n').OrderBy(static line => !line.Contains("; from", StringComparison.Ordinal))
            .ThenBy(static line => line, StringComparer.Ordinal));
}
