using System.Diagnostics.CodeAnalysis;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Sources;

/// <summary>
/// When two keys or two values are the same, and how sources merge. A build chooses it once; the stages that merge, look up and
/// compare ask it, and none of them which one it is.
/// </summary>
internal abstract class Semantics
{
    /// <summary>As TOML means its keys and values.</summary>
    public static readonly Semantics Toml = new TomlSemantics();

    /// <summary>
    /// Merges sources, lowest precedence first (docs/resolution.md, step 4). The result takes over the values of the sources, which
    /// are not to be used any more.
    /// </summary>
    public ConfigTable Merge(IEnumerable<ConfigTable> sources)
    {
        ConfigTable? merged = null;
        foreach (var source in sources) merged = merged is null ? source : Merge(merged, source);
        return merged ?? new ConfigTable(default);
    }

    /// <summary>Gets what a table has under a key.</summary>
    public abstract bool TryGet(ConfigTable table, string key, [NotNullWhen(true)] out ConfigEntry? entry);

    /// <summary>Whether both are the same value.</summary>
    public abstract bool AreEqual(ConfigValue left, ConfigValue right);

    /// <summary>What comes of a value that a higher source sets over that of a lower one.</summary>
    protected abstract ConfigValue Merge(ConfigValue lower, ConfigValue higher);

    /// <summary>
    /// Merges a table into a lower one. The result keeps the origin of the lower table: that is where a message about the table as a
    /// whole can point to, since an override, which is the highest, has no line.
    /// </summary>
    protected ConfigTable Merge(ConfigTable lower, ConfigTable higher)
    {
        foreach (var (key, place, value) in higher)
        {
            if (TryGet(lower, key, out var below)) lower.Set(below.Key, place, Merge(below.Value, value));
            else lower.Add(key, place, value);
        }

        return lower;
    }
}
