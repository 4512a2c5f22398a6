using System.Text.Json;
using ConfigLock.Model.Provenance;

using static ConfigLock.Tool.Explanations.OriginReader;

namespace ConfigLock.Tool.Explanations;

/// <summary>What a build explains of a key.</summary>
/// <param name="Key">The key, as TOML writes it.</param>
/// <param name="Value">Its value in the live sources, as TOML; <see langword="null"/> where they lack it.</param>
/// <param name="Origin">Where that came from.</param>
/// <param name="HasLock">Whether there is a lock to hold it against.</param>
/// <param name="Locked">Its value in the lock, as TOML; <see langword="null"/> where that lacks it.</param>
/// <param name="Drift">How a rule lets the difference pass; <see langword="null"/> where none does.</param>
/// <param name="Sources">All that sources say of it, the lowest precedence first.</param>
internal sealed record ExplainedKey(
    string Key, string? Value, Origin Origin, bool HasLock, string? Locked, string? Drift, IReadOnlyList<SaidValue> Sources)
{
    /// <summary>Whether sources say it, and neither the effective config nor the lock has it.</summary>
    public bool IsLeftOut => Value is null && Locked is null;

    /// <summary>Whether the lock has another value, or only one of both has the key.</summary>
    public bool IsDifferent => HasLock && !string.Equals(Value, Locked, StringComparison.Ordinal);

    /// <summary>Reads what <c>-t:ConfigLockExplain</c> leaves for programs.</summary>
    public static IReadOnlyList<ExplainedKey> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(Of)];
    }

    private static ExplainedKey Of(JsonElement key)
    {
        var hasLock = key.TryGetProperty("locked", out var locked);
        return new ExplainedKey(
            key.GetProperty("key").GetString()!,
            Text(key, "value"),
            key.TryGetProperty("origin", out var origin) ? OriginReader.Read(origin) : default,
            hasLock,
            hasLock ? locked.GetString() : null,
            key.TryGetProperty("drift", out var drift)
                ? $"the rule drift = \"{Text(drift, "rule")}\" lets this pass{Until(Text(drift, "until"))}: {Text(drift, "reason")}"
                : null,
            key.TryGetProperty("sources", out var sources) ? [.. sources.EnumerateArray().Select(SaidOf)] : []);
    }

    private static SaidValue SaidOf(JsonElement source) =>
        new(
            Text(source, "key"),
            Text(source, "value"),
            OriginReader.Read(source.GetProperty("origin")),
            source.GetProperty("wins").GetBoolean());

    private static string Until(string? day) => day is null ? string.Empty : $" until {day}";
}
