using ConfigLock.Core.Schemas;
using ConfigLock.Core.Validation;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>Fills in the keys that a config lacks and its schemas have defaults for, in one walk over the config.</summary>
/// <param name="judges">Judge values with defaults as ordinary ones, as a lock will hold them.</param>
/// <param name="chooseBranches">Whether <c>anyOf</c>, <c>oneOf</c> and the like supply defaults too.</param>
internal sealed class DefaultFiller(Judges judges, bool chooseBranches)
{
    private readonly ApplicableSchemas _applicable = new(judges);
    private readonly AbsentValue _absent = new(judges.First);
    private readonly List<DefaultAddition> _additions = [];

    /// <summary>Whether there were more defaults than any config has, so that not all of them are filled in.</summary>
    public bool IsExhausted => _absent.IsExhausted;

    /// <summary>Fills the config, and says what was added at the outermost, in no order that counts.</summary>
    public List<DefaultAddition> Fill(Schema schema, ConfigTable config)
    {
        Fill(new SchemaList(schema), config, KeyPath.Root);
        return _additions;
    }

    private void Fill(SchemaList schemas, ConfigValue value, KeyPath path)
    {
        if (schemas.Count == 0) return;
        var applicable = chooseBranches ? _applicable.For(schemas, value, path) : ApplicableSchemas.Unconditional(schemas);
        if (value is ConfigTable table)
        {
            for (var i = 0; i < table.Count; i++)
                if (HoldsValues(table[i].Value)) Fill(ApplicableSchemas.OfKey(applicable, table[i].Key), table[i].Value, path.Key(table[i].Key));
            AddAbsent(applicable, table, path);
        }
        else
        {
            var items = ((ConfigArray)value).Items;
            for (var i = 0; i < items.Count; i++)
                if (HoldsValues(items[i])) Fill(ApplicableSchemas.OfItem(applicable, i), items[i], path.Index(i));
        }
    }

    private static bool HoldsValues(ConfigValue value) => value is ConfigTable or ConfigArray;

    private void AddAbsent(SchemaList applicable, ConfigTable table, KeyPath path)
    {
        foreach (var schema in applicable)
        {
            for (var i = 0; i < schema.Properties.Count; i++)
            {
                var property = schema.Properties[i];
                if (table.Contains(property.Name)) continue;
                if (_absent.Create(ApplicableSchemas.OfKey(applicable, property.Name)) is not { } value) continue;
                var entry = new ConfigEntry(property.Name, value.Origin.Place, value);
                var addition = new DefaultAddition(path.Key(property.Name), table, entry);
                addition.Apply();
                _additions.Add(addition);
            }
        }
    }
}
