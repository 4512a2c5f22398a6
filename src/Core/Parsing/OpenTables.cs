using ConfigLock.Model.Provenance;
using ConfigLock.Model.Text;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Parsing;

/// <summary>
/// Gives headers and keys the tables that they may add to (TOML 1.0, "Table", "Dotted keys" and "Array of Tables").
/// Tomlyn's own check is not used: it takes a key of one element of an array of tables for the same key of another.
/// </summary>
internal sealed class OpenTables(ICollection<TextFault> faults)
{
    // What is not in here was written as one value, inline, and cannot be added to.
    private readonly Dictionary<ConfigValue, OpenedBy> _open = [];

    private enum OpenedBy
    {
        /// <summary>Only met as part of a deeper header, so that its own header may still come.</summary>
        Implied,

        /// <summary>By a header of its own.</summary>
        Header,

        /// <summary>By a dotted key, which more dotted keys may add to.</summary>
        Dotted,

        /// <summary>An array by its elements' headers.</summary>
        Elements,
    }

    /// <summary>The table that a header goes on from; <see langword="null"/> after a fault.</summary>
    public ConfigTable? Through(ConfigTable parent, TomlKeyPart part, Place header)
    {
        if (!parent.TryGet(part.Key, out var entry)) return Create(parent, part, OpenedBy.Implied);
        if (entry.Value is ConfigTable table && _open.ContainsKey(table)) return table;
        return entry.Value is ConfigArray array && _open.ContainsKey(array)
            ? (ConfigTable)array.Items[array.Items.Count - 1]
            : Refuse(part, entry, header);
    }

    /// <summary>The table that <c>[header]</c> opens; <see langword="null"/> after a fault.</summary>
    public ConfigTable? Open(ConfigTable parent, TomlKeyPart part, Place header)
    {
        if (!parent.TryGet(part.Key, out var entry)) return Create(parent, part, OpenedBy.Header);
        if (entry.Value is not ConfigTable table || !_open.TryGetValue(table, out var openedBy) || openedBy != OpenedBy.Implied)
            return Refuse(part, entry, header);
        _open[table] = OpenedBy.Header;
        return table;
    }

    /// <summary>The element that <c>[[header]]</c> adds; <see langword="null"/> after a fault.</summary>
    public ConfigTable? Append(ConfigTable parent, TomlKeyPart part, Place header)
    {
        if (!parent.TryGet(part.Key, out var entry))
        {
            entry = new ConfigEntry(part.Key, part.Place, new ConfigArray(new Origin(part.Place)));
            parent.Set(part.Key, part.Place, entry.Value);
            _open.Add(entry.Value, OpenedBy.Elements);
        }

        if (entry.Value is not ConfigArray array || !_open.ContainsKey(array)) return Refuse(part, entry, header);
        var element = new ConfigTable(new Origin(part.Place));
        array.Items.Add(element);
        _open.Add(element, OpenedBy.Header);
        return element;
    }

    /// <summary>The table that a dotted key goes on from; <see langword="null"/> after a fault.</summary>
    public ConfigTable? Dot(ConfigTable parent, TomlKeyPart part, Place key)
    {
        if (!parent.TryGet(part.Key, out var entry)) return Create(parent, part, OpenedBy.Dotted);
        if (entry.Value is not ConfigTable table || !_open.TryGetValue(table, out var openedBy) || openedBy is not (OpenedBy.Dotted or OpenedBy.Implied))
            return Refuse(part, entry, key);

        // Nothing has defined the table itself so far, so this does.
        _open[table] = OpenedBy.Dotted;
        return table;
    }

    /// <summary>Whether a key may be set.</summary>
    public bool CanSet(ConfigTable table, TomlKeyPart part, Place key) =>
        !table.TryGet(part.Key, out var entry) || Refuse(part, entry, key) is not null;

    private ConfigTable Create(ConfigTable parent, TomlKeyPart part, OpenedBy openedBy)
    {
        var created = new ConfigTable(new Origin(part.Place));
        parent.Set(part.Key, part.Place, created);
        _open.Add(created, openedBy);
        return created;
    }

    private ConfigTable? Refuse(TomlKeyPart part, ConfigEntry first, Place second)
    {
        var name = KeyPath.Root.Key(part.Key).ToString();
        var where = $"({first.KeyPlace.Line},{first.KeyPlace.Column})";
        faults.Add(new TextFault(second, $"the key {name} is already defined at {where} and cannot be redefined"));
        return null;
    }
}
