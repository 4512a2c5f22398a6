using System.Globalization;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Sources;

/// <summary>
/// What each source says by itself, canonical and before the sources merge, in the order of precedence: kept where somebody asks which
/// of them were overruled.
/// </summary>
/// <param name="semantics">When keys are the same.</param>
internal sealed class SaidValues(Semantics semantics)
{
    private readonly List<ConfigTable> _sources = [];

    /// <summary>What is said by the sources that a replayed lock stands in place of; <see langword="null"/> where none is.</summary>
    public SaidValues? Replaced { get; init; }

    /// <summary>Adds a source below those that are there.</summary>
    public void AddLowest(ConfigTable source) => _sources.Insert(0, source.CopyTable());

    /// <summary>Adds a source above those that are there.</summary>
    public void Add(ConfigTable source) => _sources.Add(source.CopyTable());

    /// <summary>The keys that they say: of tables, and of tables in arrays, those inside; in ordinal order of their paths.</summary>
    public IEnumerable<KeyPath> Keys()
    {
        var found = new SortedDictionary<string, KeyPath>(StringComparer.Ordinal);
        foreach (var source in _sources) Add(source, KeyPath.Root);
        return found.Values;

        void Add(ConfigValue value, KeyPath path)
        {
            if (value is ConfigTable { Count: > 0 } table)
                foreach (var entry in table) Add(entry.Value, path.Key(entry.Key));
            else if (value is ConfigArray { HoldsTable: true } array)
                for (var i = 0; i < array.Items.Count; i++) Add(array.Items[i], path.Index(i));
            else if (!path.IsRoot)
                found[path.ToString()] = path;
        }
    }

    /// <summary>
    /// What the sources say of a key, the lowest first; of those that are replaced the layers, since the others speak here too.
    /// </summary>
    public IEnumerable<ConfigValue> Of(KeyPath path)
    {
        var replaced = Replaced?.Of(path).Where(static value => value.Origin.Source?.Kind == SourceKind.Layer) ?? [];
        return replaced.Concat(_sources.Select(source => Find(source, path)).OfType<ConfigValue>());
    }

    // Where an array is a section whose keys are numbers, a source may have it as either.
    private ConfigValue? Find(ConfigTable source, KeyPath path) => semantics.Find(source, path) ?? (!semantics.IgnoresCase ? null
        : path.Follow<ConfigValue>(
            source,
            (parent, key) => parent switch
            {
                ConfigTable table => semantics.TryGet(table, key, out var entry) ? entry.Value : null,
                ConfigArray array when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) =>
                    array.Items.ElementAtOrDefault(index),
                _ => null,
            },
            static (parent, index) => (parent as ConfigArray)?.Items.ElementAtOrDefault(index)));
}
