using System.Text.Json;

namespace ConfigLock.Serialization;

/// <summary>Compares JSON by what it says.</summary>
internal static class JsonComparison
{
    /// <summary>Whether a kind of TOML value is written as a kind of JSON.</summary>
    public static bool CanBe(TomlKind kind, JsonValueKind json) => json switch
    {
        JsonValueKind.Object => kind == TomlKind.Table,
        JsonValueKind.Array => kind == TomlKind.Array,
        JsonValueKind.True or JsonValueKind.False => kind == TomlKind.Boolean,
        JsonValueKind.Number => kind is TomlKind.Integer or TomlKind.Float,

        // Also what JSON has no form for: dates, and numbers that are none or endless.
        JsonValueKind.String => kind is not (TomlKind.Table or TomlKind.Array or TomlKind.Boolean or TomlKind.Integer),
        _ => false,
    };

    /// <summary>
    /// Whether both say the same. The order of keys does not count, and a key of <c>null</c> is as one that is not there.
    /// </summary>
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind) return false;
        return left.ValueKind switch
        {
            JsonValueKind.Object => Contains(left, right) && Contains(right, left),
            JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength()
                && left.EnumerateArray().Zip(right.EnumerateArray(), AreEqual).All(static same => same),
            JsonValueKind.String => left.GetString() == right.GetString(),
            JsonValueKind.Number => NumberOf(left).Equals(NumberOf(right)),
            _ => true,
        };
    }

    private static TomlNumber NumberOf(JsonElement number) => TomlNumber.FromDigits(number.GetRawText());

    private static bool Contains(JsonElement table, JsonElement part)
    {
        foreach (var entry in part.EnumerateObject())
        {
            if (entry.Value.ValueKind == JsonValueKind.Null) continue;
            if (!table.TryGetProperty(entry.Name, out var value) || !AreEqual(value, entry.Value)) return false;
        }

        return true;
    }
}
