using ConfigLock.Model.Values;

namespace ConfigLock.Core.Sources;

/// <summary>Merges sources, lowest precedence first: tables merge, everything else replaces (docs/resolution.md, step 4).</summary>
internal static class Merger
{
    /// <summary>The merged table. It takes over the values of the sources, which are not to be used any more.</summary>
    public static ConfigTable Merge(IEnumerable<ConfigTable> sources)
    {
        ConfigTable? merged = null;
        foreach (var source in sources) merged = merged is null ? source : Merge(merged, source);
        return merged ?? new ConfigTable(default);
    }

    // The result keeps the origin of the lower table: that is where a message about the table as a whole can point to,
    // since an override, which is the highest, has no line.
    private static ConfigTable Merge(ConfigTable lower, ConfigTable higher)
    {
        foreach (var entry in higher)
        {
            var merged = entry.Value is ConfigTable table && lower[entry.Key] is ConfigTable below
                ? Merge(below, table)
                : entry.Value;
            lower.Set(entry.Key, entry.KeyPlace, merged);
        }

        return lower;
    }
}
