using ConfigLock.Core.Sources;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Explaining;

/// <summary>A key in several environments.</summary>
/// <param name="Path">The key.</param>
/// <param name="Values">Its value in each environment, in their order; <see langword="null"/> where it is missing.</param>
/// <param name="Differs">Whether the value is not the same in all of them.</param>
internal sealed record MatrixRow(KeyPath Path, IReadOnlyList<ConfigValue?> Values, bool Differs)
{
    /// <summary>Whether some environment has the key and another lacks it.</summary>
    public bool IsMissingSomewhere => Values.Contains(null);
}

/// <summary>The configs of several environments side by side.</summary>
internal static class EnvironmentMatrix
{
    /// <summary>The keys, each table's in ordinal order.</summary>
    /// <param name="configs">The effective config of each environment.</param>
    /// <param name="semantics">When keys and values are the same.</param>
    public static IReadOnlyList<MatrixRow> Of(IReadOnlyList<ConfigTable> configs, Semantics semantics)
    {
        var rows = new List<MatrixRow>();
        Add(KeyPath.Root, configs);
        return rows;

        void Add(KeyPath path, IReadOnlyList<ConfigValue?> values)
        {
            // What has parts in one environment may be a plain value in another: each is a row of its own.
            ConfigValue?[] own = [.. values.Select(static value => HasParts(value) ? null : value)];
            if (path != KeyPath.Root && own.Any(static value => value is not null)) rows.Add(new MatrixRow(path, own, !AreAlike(values)));
            foreach (var (name, parts) in Tables(values)) Add(path.Key(name), parts);
            for (var i = 0; i < Longest(values); i++) Add(path.Index(i), Elements(values, i));
        }

        bool AreAlike(IReadOnlyList<ConfigValue?> values) =>
            values[0] is { } first && values.All(value => value is not null && semantics.AreSpelledAlike(first, value));

        ConfigValue? Value(ConfigValue? parent, string name) =>
            parent is ConfigTable table && semantics.TryGet(table, name, out var entry) ? entry.Value : null;

        List<(string Name, ConfigValue?[] Values)> Tables(IReadOnlyList<ConfigValue?> values)
        {
            var names = values.OfType<ConfigTable>().SelectMany(static table => table).Select(static entry => entry.Key)
                .Distinct(semantics.Keys).OrderBy(static name => name, StringComparer.Ordinal);
            return [.. names.Select(name => (name, Below(name)))];

            ConfigValue?[] Below(string name) => [.. values.Select(value => Value(value, name))];
        }
    }

    private static int Longest(IReadOnlyList<ConfigValue?> values) =>
        values.Max(static value => value is ConfigArray { HoldsTable: true } array ? array.Items.Count : 0);

    private static IReadOnlyList<ConfigValue?> Elements(IReadOnlyList<ConfigValue?> values, int index) =>
        [.. values.Select(value => value is ConfigArray { HoldsTable: true } array ? array.Items.ElementAtOrDefault(index) : null)];

    private static bool HasParts(ConfigValue? value) => value is ConfigTable { Count: > 0 } or ConfigArray { HoldsTable: true };
}
