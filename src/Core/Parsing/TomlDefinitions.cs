using ConfigLock.Core.Provenance;
using ConfigLock.Core.Text;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Parsing;

/// <summary>
/// Which keys of a document are defined, and how: what TOML lets a later header or key add to (TOML 1.0, "Table" and
/// "Array of Tables"). The parser misses some redefinitions below arrays of tables, and a lost value would be silent.
/// </summary>
internal sealed class TomlDefinitions(ICollection<TextFault> faults)
{
    private readonly HashSet<ConfigTable> _byHeader = [];
    private readonly HashSet<ConfigTable> _byDottedKey = [];
    private readonly HashSet<ConfigTable> _inline = [];
    private readonly HashSet<ConfigArray> _ofTables = [];

    /// <summary>The table that a part of a header's path other than the last leads to; <see langword="null"/> after a fault.</summary>
    public ConfigTable? Through(ConfigTable parent, string key, Place place)
    {
        switch (parent[key])
        {
            case null: return Create(parent, key, place);
            case ConfigTable table when !_inline.Contains(table): return table;

            // A header's path through an array of tables means its last element.
            case ConfigArray array when _ofTables.Contains(array): return (ConfigTable)array.Items[array.Items.Count - 1];
            default: return Redefined(parent, key, place);
        }
    }

    /// <summary>The table that a header defines; <see langword="null"/> after a fault.</summary>
    public ConfigTable? Define(ConfigTable parent, string key, Place place)
    {
        var table = parent[key] is null ? Create(parent, key, place) : parent[key] as ConfigTable;
        var isFree = table is not null && !_inline.Contains(table) && !_byDottedKey.Contains(table) && _byHeader.Add(table);
        return isFree ? table : Redefined(parent, key, place);
    }

    /// <summary>The element that a header of double brackets adds; <see langword="null"/> after a fault.</summary>
    public ConfigTable? Append(ConfigTable parent, string key, Place place)
    {
        if (!parent.Contains(key))
        {
            var created = new ConfigArray(new Origin(place));
            _ofTables.Add(created);
            parent.Set(key, place, created);
        }

        if (parent[key] is not ConfigArray array || !_ofTables.Contains(array)) return Redefined(parent, key, place);
        var element = new ConfigTable(new Origin(place));
        array.Items.Add(element);
        return element;
    }

    /// <summary>The table that a part of a dotted key other than the last leads to; <see langword="null"/> after a fault.</summary>
    public ConfigTable? ThroughDottedKey(ConfigTable parent, string key, Place place)
    {
        if (parent[key] is null)
        {
            var created = Create(parent, key, place);
            _byDottedKey.Add(created);
            return created;
        }

        return parent[key] is ConfigTable table && _byDottedKey.Contains(table) && !_inline.Contains(table) ? table : Redefined(parent, key, place);
    }

    /// <summary>Sets a key that must not be there yet.</summary>
    public void Set(ConfigTable table, string key, Place place, ConfigValue value)
    {
        if (table.Contains(key)) Redefined(table, key, place);
        else table.Set(key, place, value);
    }

    /// <summary>Says that nothing can be added to a table any more.</summary>
    public void Close(ConfigTable inlineTable) => _inline.Add(inlineTable);

    private static ConfigTable Create(ConfigTable parent, string key, Place place)
    {
        var created = new ConfigTable(new Origin(place));
        parent.Set(key, place, created);
        return created;
    }

    private ConfigTable? Redefined(ConfigTable parent, string key, Place place)
    {
        parent.TryGet(key, out var first);
        faults.Add(new TextFault(place.Line, place.Column, $"The key `{key}` is already defined at ({first.KeyPlace.Line},{first.KeyPlace.Column}) and cannot be redefined"));
        return null;
    }
}
