using System.Globalization;
using ConfigLock.Hosting;
using ConfigLock.Hosting.Starting;
using Microsoft.Extensions.Configuration;

namespace ConfigLock.HostingTests.Infrastructure;

/// <summary>A program's configuration in memory, and what the check says of it.</summary>
internal static class Running
{
    /// <summary>What is locked for Production, with what only the program gets.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Unchanged = new Dictionary<string, string?>
    {
        ["labels:a"] = "1",
        ["labels:b"] = "2",
        ["limits:mode"] = "strict",
        ["limits:ratio"] = "0.5",
        ["limits:turns"] = "31",
        ["limits:unified_exec"] = "True",
        ["methods:0"] = "card",
        ["methods:1"] = "invoice",
        ["name"] = "Books",
        ["open:any"] = "5",
        ["open:flag"] = "True",
        ["rollout:share"] = "10",
        ["rollout:stage"] = "1",
        ["connection"] = "Server=db",
    };

    /// <summary>The unchanged configuration with pairs over it; a null takes its key out.</summary>
    public static IConfigurationRoot With(params (string Key, string? Value)[] pairs)
    {
        var below = Unchanged.Where(pair => !pairs.Contains((pair.Key, null)));
        var above = pairs.Where(static pair => pair.Value is not null)
            .Select(static pair => new KeyValuePair<string, string?>(pair.Key, pair.Value));
        return new ConfigurationBuilder().AddInMemoryCollection(below).AddInMemoryCollection(above).Build();
    }

    /// <summary>What the check says, one key a line.</summary>
    public static string Drift(IConfiguration configuration, string? today = null)
    {
        using var monitor = new ConfigMonitor<ShopConfig>(configuration, null, today is null ? new Day("2026-11-27") : new Day(today));
        return string.Join('\n', monitor.Verdict.Keys.Select(static key => key.ToString()));
    }

    /// <summary>What binding the configuration finds wrong, one fault a line.</summary>
    public static string Faults(IConfiguration configuration) =>
        string.Join('\n', Assert.Throws<ConfigBindingException>(() => configuration.GetConfig<ShopConfig>()).Faults);

    private sealed class Day(string day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() =>
            DateTimeOffset.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }
}
