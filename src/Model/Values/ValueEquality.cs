namespace ConfigLock.Model.Values;

/// <summary>
/// Equality of values as JSON Schema defines it: numbers by mathematical value (<c>1</c> equals <c>1.0</c>),
/// tables without regard to order. A TOML date equals the string that writes it the same way.
/// </summary>
public static class ValueEquality
{
    /// <summary>The same equality for sets.</summary>
    public static IEqualityComparer<ConfigValue> Comparer { get; } = new ValueComparer();

    /// <summary>Whether both are the same value. Origins do not count.</summary>
    public static bool AreEqual(ConfigValue left, ConfigValue right) => (left, right) switch
    {
        (ConfigInteger l, ConfigInteger r) => l.Value == r.Value,
        (ConfigFloat l, ConfigFloat r) => l.Value.Equals(r.Value) || l.Value == r.Value,
        (ConfigInteger l, ConfigFloat r) => AreEqual(l.Value, r.Value),
        (ConfigFloat l, ConfigInteger r) => AreEqual(r.Value, l.Value),
        (ConfigBoolean l, ConfigBoolean r) => l.Value == r.Value,
        (ConfigNull, ConfigNull) => true,
        (ConfigArray l, ConfigArray r) => AreEqual(l, r),
        (ConfigTable l, ConfigTable r) => AreEqual(l, r),
        _ => left.AsText() is { } l && right.AsText() is { } r && string.Equals(l, r, StringComparison.Ordinal),
    };

    /// <summary>The text of a string, a date or a time; <see langword="null"/> for any other value.</summary>
    public static string? AsText(this ConfigValue value) => value switch
    {
        ConfigString text => text.Value,
        ConfigDate date => date.Text,
        _ => null,
    };

    // A double above 2^53 can equal several integers after conversion, so the comparison is made in both directions.
    private static bool AreEqual(long integer, double number) =>
        number == integer && number is >= -9223372036854775808.0 and < 9223372036854775808.0 && (long)number == integer;

    private static bool AreEqual(ConfigArray left, ConfigArray right)
    {
        if (left.Items.Count != right.Items.Count) return false;
        for (var i = 0; i < left.Items.Count; i++)
            if (!AreEqual(left.Items[i], right.Items[i])) return false;
        return true;
    }

    private static bool AreEqual(ConfigTable left, ConfigTable right)
    {
        if (left.Count != right.Count) return false;
        foreach (var entry in left)
            if (right[entry.Key] is not { } other || !AreEqual(entry.Value, other)) return false;
        return true;
    }

    private sealed class ValueComparer : IEqualityComparer<ConfigValue>
    {
        public bool Equals(ConfigValue? left, ConfigValue? right) =>
            ReferenceEquals(left, right) || (left is not null && right is not null && AreEqual(left, right));

        // Equal numbers have the same nearest double, and the order of a table's keys must not count.
        public int GetHashCode(ConfigValue value) => value switch
        {
            ConfigInteger number => ((double)number.Value).GetHashCode(),
            ConfigFloat number => (number.Value == 0 ? 0 : number.Value).GetHashCode(),
            ConfigBoolean truth => truth.Value ? 1 : 2,
            ConfigArray array => array.Items.Aggregate(array.Items.Count, (hash, item) => unchecked((hash * 31) + GetHashCode(item))),
            ConfigTable table =>
                table.Aggregate(
                    table.Count,
                    (hash, entry) => unchecked(hash + (StringComparer.Ordinal.GetHashCode(entry.Key) ^ GetHashCode(entry.Value)))),
            _ => value.AsText() is { } text ? StringComparer.Ordinal.GetHashCode(text) : 0,
        };
    }
}
