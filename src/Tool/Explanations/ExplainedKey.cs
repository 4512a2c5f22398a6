using System.Text.Json;
using ConfigLock.Model.Provenance;

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
            key.TryGetProperty("origin", out var origin) ? OriginOf(origin) : default,
            hasLock,
            hasLock ? locked.GetString() : null,
            key.TryGetProperty("drift", out var drift)
                ? $"the rule drift = \"{Text(drift, "rule")}\" lets this pass{Until(Text(drift, "until"))}: {Text(drift, "reason")}"
                : null,
            key.TryGetProperty("sources", out var sources) ? [.. sources.EnumerateArray().Select(SaidOf)] : []);
    }

    private static SaidValue SaidOf(JsonElement source) =>
        new(Text(source, "value"), OriginOf(source.GetProperty("origin")), source.GetProperty("wins").GetBoolean());

    private static string Until(string? day) => day is null ? string.Empty : $" until {day}";

    private static Origin OriginOf(JsonElement origin)
    {
        var kind = Enum.TryParse<SourceKind>(Text(origin, "kind"), ignoreCase: true, out var known) ? known : SourceKind.Other;
        var source = new Source(kind, Text(origin, "source") ?? string.Empty, null, Text(origin, "layer") ?? string.Empty);
        var made = new Origin(new Place(source, Number(origin, "line"), Number(origin, "column")));

        // The last step on the way comes first.
        foreach (var step in origin.GetProperty("via").EnumerateArray().Reverse())
            if (Enum.TryParse<OriginStepKind>(Text(step, "kind"), ignoreCase: true, out var how))
                made = made.Through(how, Text(step, "name") ?? string.Empty);
        return made;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static int Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var number) ? number.GetInt32() : 0;
}
