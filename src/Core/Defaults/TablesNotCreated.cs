using ConfigLock.Core.Rules;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>The tables that the schema's defaults do not create, by themselves or in another one (docs/rules.md, <c>create</c>).</summary>
/// <param name="rules">The rules.</param>
/// <param name="validator">Judges what is left without them.</param>
internal sealed class TablesNotCreated(RuleSet rules, Validator validator)
{
    private readonly bool _areThere = rules.Has(LockRules.NotCreated);

    /// <summary>What is left of a value that the schema's defaults make of a key; <see langword="null"/> where that is nothing.</summary>
    /// <param name="path">The key.</param>
    /// <param name="value">The value, which is changed in place.</param>
    /// <param name="schemas">The schemas of the key.</param>
    public ConfigValue? Rest(KeyPath path, ConfigValue value, SchemaList schemas)
    {
        var isChanged = false;
        if (!_areThere) return value;
        var rest = Rest(path, value, ref isChanged);
        return rest is null || !isChanged || schemas.TrueForAll(schema => validator.IsValid(schema, rest)) ? rest : null;
    }

    private ConfigValue? Rest(KeyPath path, ConfigValue value, ref bool isChanged)
    {
        if (value is ConfigArray array)
        {
            for (var i = 0; i < array.Items.Count; i++) _ = Rest(path.Index(i), array.Items[i], ref isChanged);
        }
        else if (value is ConfigTable table)
        {
            if (rules.Root.Find(path) is { } definition && definition.Rules.Has(LockRules.NotCreated))
            {
                isChanged = true;
                return null;
            }

            var hadKeys = table.Count > 0;
            foreach (var entry in table.Entries())
                if (Rest(path.Key(entry.Key), entry.Value, ref isChanged) is null) table.Remove(entry.Key);
            if (hadKeys && table.Count == 0) return null;
        }

        return value;
    }
}
