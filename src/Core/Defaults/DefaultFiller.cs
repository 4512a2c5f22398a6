using ConfigLock.Model.Defaults;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>Fills in the keys that a config lacks and its schemas have defaults for, in one walk over the config.</summary>
/// <param name="judges">Judge values with defaults as ordinary ones, as a lock will hold them.</param>
/// <param name="absent">Gives the values; what it knows of a schema serves every round.</param>
/// <param name="supply">Which branches of <c>anyOf</c> and <c>oneOf</c> supply defaults too.</param>
/// <param name="completion">Completes branches, where those supply them.</param>
/// <param name="fromRules">The defaults of rules, which go before those of the schema.</param>
/// <param name="notCreated">The tables that the schema's defaults do not create.</param>
/// <param name="circles">What branches create, and what of it has no end.</param>
/// <param name="start">The path of the config, if it is a part of one.</param>
internal sealed class DefaultFiller(
    Judges judges,
    AbsentValue absent,
    BranchSupply supply,
    BranchCompletion completion,
    DefaultRules fromRules,
    TablesNotCreated notCreated,
    DefaultCircles circles,
    KeyPath start)
{
    private readonly ApplicableSchemas _applicable = new(judges);
    private readonly List<DefaultAddition> _additions = [];
    private readonly InstancePath _path = new(start);

    /// <summary>Fills the config, and says what was added at the outermost, in no order that counts.</summary>
    public List<DefaultAddition> Fill(Schema schema, ConfigValue config, Creation? around)
    {
        if (HoldsValues(config)) Fill(new SchemaList(schema), config, around);
        return _additions;
    }

    private void Fill(SchemaList schemas, ConfigValue value, Creation? around)
    {
        if (schemas.Count == 0) return;
        around = circles.Around(value, around);
        var applicable = Applicable(schemas, value, around);
        if (value is ConfigTable table)
        {
            for (var i = 0; i < table.Count; i++)
            {
                if (!HoldsValues(table[i].Value)) continue;
                _path.Push(table[i].Key, 0);
                Fill(ContentSchemas.OfKey(applicable, table[i].Key), table[i].Value, around);
                _path.Pop();
            }

            AddAbsent(applicable, table, around);
        }
        else
        {
            var items = ((ConfigArray)value).Items;
            for (var i = 0; i < items.Count; i++)
            {
                if (!HoldsValues(items[i])) continue;
                _path.Push(null, i);
                Fill(ContentSchemas.OfItem(applicable, i), items[i], around);
                _path.Pop();
            }
        }
    }

    private SchemaList Applicable(SchemaList schemas, ConfigValue value, Creation? around)
    {
        if (supply == BranchSupply.None) return SchemaTraversal.Certain(schemas);
        var applicable = _applicable.For(schemas, value, _path);
        if (supply == BranchSupply.Fitting) return applicable;

        // A branch that was completed can bring choices of its own.
        for (var i = 0; i < applicable.Count; i++)
            if (completion.TryComplete(applicable[i], applicable, value, _path.Current, around, _additions))
                applicable = _applicable.For(schemas, value, _path);
        return applicable;
    }

    private static bool HoldsValues(ConfigValue value) => value is ConfigTable or ConfigArray;

    private void AddAbsent(SchemaList applicable, ConfigTable table, Creation? around)
    {
        KeyPath? path = null;
        foreach (var schema in applicable)
        {
            for (var i = 0; i < schema.Properties.Count; i++)
            {
                var name = schema.Properties[i].Name;
                if (table.Contains(name) || judges.First.Budget?.TrySpend(applicable.Count) == false) continue;
                var schemas = ContentSchemas.OfKey(applicable, name);
                if (circles.IsEndless(schemas) || TryFillFromRules(schemas, table, name, ref path, around)) continue;
                if (absent.Create(schemas) is not { } created) continue;
                var key = (path ??= _path.Current).Key(name);
                fromRules.Overrule(key, created);
                if (notCreated.Rest(key, created, schemas) is { } value) Add(key, schemas, table, value, around);
            }
        }

        // A rules file can name keys of an open table.
        if (!fromRules.AreThere) return;
        foreach (var name in fromRules.KeysBeyondSchema(path ?? _path.Current))
            if (!table.Contains(name)) TryFillFromRules(ContentSchemas.OfKey(applicable, name), table, name, ref path, around);
    }

    private bool TryFillFromRules(SchemaList schemas, ConfigTable table, string name, ref KeyPath? path, Creation? around)
    {
        if (!fromRules.AreThere || schemas.Count == 0) return false;
        path ??= _path.Current;

        // What does not fit here is meant for another branch.
        if (fromRules.Find(path, table, name) is { } given && judges.First.IsValid(schemas, given))
        {
            Add(path.Key(name), schemas, table, given, around);
            return true;
        }

        if (fromRules.TableAround(path.Key(name)) is not { } created) return false;
        if (Add(path.Key(name), schemas, table, created, around) is not { } addition) return true;
        _path.Push(name, 0);
        Fill(schemas, created, around);
        _path.Pop();
        if (created.Count > 0) return true;
        addition.Undo();
        _additions.Remove(addition);
        return false;
    }

    // Null where the value would lead back to a table around it.
    private DefaultAddition? Add(KeyPath key, SchemaList schemas, ConfigTable table, ConfigValue value, Creation? around)
    {
        if (HoldsValues(value))
        {
            if (circles.LeadsBack(around, schemas)) return null;
            circles.Add(value, new Creation(around, schemas, table, key.LastKey!));
        }

        var addition = new DefaultAddition(key, table, new ConfigEntry(key.LastKey!, value.Origin.Place, value));
        addition.Apply();
        _additions.Add(addition);
        return addition;
    }
}
