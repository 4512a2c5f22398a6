using ConfigLock.Core.Rules;
using ConfigLock.Model.Defaults;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>
/// What the schema's defaults do not create, by itself or in a table: tables with the rule <c>create</c>, and values with the rule
/// <c>external</c> (docs/rules.md).
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="validator">Judges what is left without them.</param>
internal sealed class TablesNotCreated(RuleSet rules, Validator validator) : CreatedParts<KeyDefinition?>
{
    /// <summary>What is left of a value that the schema's defaults make of a key; <see langword="null"/> where that is nothing.</summary>
    /// <param name="path">The key.</param>
    /// <param name="value">The value, which is changed in place.</param>
    /// <param name="schemas">The schemas of the key.</param>
    public ConfigValue? Rest(KeyPath path, ConfigValue value, SchemaList schemas)
    {
        if (!rules.Has(LockRules.NotCreated) && !rules.Root.MayHoldExternal) return value;
        var isChanged = false;
        var rest = Rest(rules.Root.Find(path), value, ref isChanged);
        return rest is null || !isChanged || validator.IsValid(schemas, rest, path) ? rest : null;
    }

    protected override bool IsNotCreated(KeyDefinition? place) => place?.Rules.Has(LockRules.NotCreated) == true;

    protected override bool IsExternal(KeyDefinition? place) => place is { IsExternal: true };

    protected override KeyDefinition? KeyOf(KeyDefinition? table, string key) => table?.Child(key);

    protected override KeyDefinition? ElementOf(KeyDefinition? array, int index) => array?.Element();
}
