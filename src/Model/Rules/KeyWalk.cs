using ConfigLock.Model.Values;

namespace ConfigLock.Model.Rules;

/// <summary>
/// Walks a value together with what the schema and the rules say about each key in it: the one walk of the stages of
/// resolution, which say only what happens at a key. A key may be replaced, and others added to its table, on the way; what is
/// removed is there until all is seen, since what happens at one key may hang on another.
/// </summary>
internal abstract class KeyWalk
{
    private readonly InstancePath _path = new(KeyPath.Root);
    private readonly List<(ConfigTable Table, string Key)> _removals = [];

    /// <summary>The path of the key or the element that the walk is at.</summary>
    protected KeyPath Path => _path.Current;

    /// <summary>Walks a value, and then takes out of it what was to be removed.</summary>
    /// <param name="definition">What is known of the value; <see langword="null"/> where the schema does not know it.</param>
    /// <param name="value">The value.</param>
    protected void Walk(KeyDefinition? definition, ConfigValue value)
    {
        Inside(definition, value);
        foreach (var (table, key) in _removals) table.Remove(key);
        _removals.Clear();
    }

    /// <summary>Says what happens at a key. Nothing in its value is seen unless it is asked for.</summary>
    protected abstract void Visit(in WalkedKey key);

    /// <summary>Says what happens at an element of an array: by itself, the walk goes on inside it.</summary>
    /// <param name="definition">What is known of the elements; <see langword="null"/> where the schema does not know them.</param>
    /// <param name="array">The array.</param>
    /// <param name="index">The position of the element.</param>
    protected virtual void VisitElement(KeyDefinition? definition, ConfigArray array, int index) => Inside(definition, array.Items[index]);

    /// <summary>Says what happens at a table before its keys are visited: by itself, nothing.</summary>
    protected virtual void Enter(KeyDefinition? definition, ConfigTable table)
    {
    }

    /// <summary>Whether keys and elements of such a value are visited: what nothing can happen at is passed over quickly.</summary>
    protected virtual bool Concerns(ConfigValue value) => true;

    /// <summary>Whether the walk goes inside values of which so much is known.</summary>
    protected virtual bool Enters(KeyDefinition? definition) => true;

    /// <summary>What is known of a key of a table.</summary>
    protected virtual KeyDefinition? DefinitionOf(KeyDefinition table, string key) => table.Child(key);

    /// <summary>Goes on inside the value of a key.</summary>
    protected void Inside(in WalkedKey key) => Inside(key.Definition, key.Value);

    /// <summary>Goes on inside a value.</summary>
    protected void Inside(KeyDefinition? definition, ConfigValue value)
    {
        if (value is ConfigTable table && Enters(definition))
        {
            Enter(definition, table);
            for (var i = 0; i < table.Count; i++)
            {
                var entry = table[i];
                if (!Concerns(entry.Value)) continue;
                _path.Push(entry.Key, 0);
                Visit(new WalkedKey(table, definition, entry, definition is null ? null : DefinitionOf(definition, entry.Key)));
                _path.Pop();
            }
        }
        else if (value is ConfigArray array && Enters(definition))
        {
            var element = definition?.Element();
            for (var i = 0; i < array.Items.Count; i++)
            {
                if (!Concerns(array.Items[i])) continue;
                _path.Push(null, i);
                VisitElement(element, array, i);
                _path.Pop();
            }
        }
    }

    /// <summary>Takes the key out of its table at the end of the walk.</summary>
    protected void Remove(in WalkedKey key) => _removals.Add((key.Table, key.Name));
}
