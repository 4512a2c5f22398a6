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
/// <param name="notCreated">The tables that defaults do not create.</param>
/// <param name="circles">What branches create, and what of it has no end.</param>
/// <param name="start">The path of the config, if it is a part of one.</param>
internal sealed class DefaultFiller(
    Judges judges,
    AbsentValue absent,
    BranchSupply supply,
    BranchCompletion completion,
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
                var property = schema.Properties[i];
                if (table.Contains(property.Name) || judges.First.Budget?.TrySpend(applicable.Count) == false) continue;
                var schemas = ContentSchemas.OfKey(applicable, property.Name);
                if (circles.IsEndless(schemas) || absent.Create(schemas) is not { } created) continue;
                if (notCreated.Rest((path ??= _path.Current).Key(property.Name), created, schemas) is not { } value) continue;
                if (HoldsValues(value))
                {
                    if (circles.LeadsBack(around, schemas)) continue;
                    circles.Add(value, new Creation(around, schemas, table, property.Name));
                }

                var entry = new ConfigEntry(property.Name, value.Origin.Place, value);
                var addition = new DefaultAddition(path.Key(property.Name), table, entry);
                addition.Apply();
                _additions.Add(addition);
            }
        }
    }
}
