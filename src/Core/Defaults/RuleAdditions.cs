using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>What rules fill in, each key with the tables that it needs.</summary>
internal sealed class RuleAdditions
{
    private readonly List<DefaultAddition> _added = [];

    /// <summary>What was added so far, tables before what is in them.</summary>
    public List<DefaultAddition> Added => _added;

    /// <summary>The table at a path, made where it is missing; <see langword="null"/> where a value stands in its way.</summary>
    /// <param name="config">The config, which is changed in place.</param>
    /// <param name="path">The path of the table, from the root.</param>
    /// <param name="origin">The origin of tables that are made.</param>
    public ConfigTable? MakeTable(ConfigTable config, IEnumerable<string> path, Origin origin)
    {
        var (at, table) = (KeyPath.Root, config);
        foreach (var name in path)
        {
            at = at.Key(name);
            if (!table.TryGet(name, out var entry)) Add(at, table, entry = new ConfigEntry(name, origin.Place, new ConfigTable(origin)));
            if (entry.Value is not ConfigTable inner) return null;
            table = inner;
        }

        return table;
    }

    /// <summary>Adds a key to a table that lacks it.</summary>
    public void Add(KeyPath path, ConfigTable table, ConfigEntry entry)
    {
        var addition = new DefaultAddition(path, table, entry);
        addition.Apply();
        _added.Add(addition);
    }

    /// <summary>Takes back all that was added.</summary>
    public void Undo()
    {
        for (var i = _added.Count - 1; i >= 0; i--) _added[i].Undo();
        _added.Clear();
    }
}
