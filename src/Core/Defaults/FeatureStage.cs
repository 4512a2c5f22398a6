using ConfigLock.Core.Canonicalization;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Defaults;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>
/// Gives every known feature its state (docs/rules.md, <c>feature</c>): its default in the schema, else the one
/// that <c>feature_defaults</c> says, else <c>false</c>; in table form where the schema has one.
/// </summary>
internal sealed class FeatureStage : RuleWalk
{
    private FeatureStage()
    {
    }

    /// <summary>Changes the config in place.</summary>
    public static void Apply(RuleSet rules, ConfigTable config)
    {
        foreach (var table in rules.KeysWith(LockRules.Feature))
        {
            var origin = DefaultValue.OriginAt(table.Definition.Schemas[0].Place);
            var parent = table.MakeTableIn(config, origin);
            if (parent is not null && !parent.Contains(table.Name)) parent.Set(table.Name, origin.Place, new ConfigTable(origin));
        }

        new FeatureStage().Walk(rules.Root, config);
    }

    /// <summary>The value of a known feature of which nothing says one; <see langword="null"/> for any other key of the table.</summary>
    public static ConfigValue? ValueWhereAbsent(KeyDefinition features, string name) =>
        IsKnown(features, name) && features.Child(name) is { } feature ? Absent(features, name, feature) : null;

    protected override bool Concerns(ConfigValue value) => value is ConfigTable or ConfigArray;

    protected override void Enter(KeyDefinition? definition, ConfigTable table)
    {
        if (definition is not null && definition.Rules.Has(LockRules.Feature)) Complete(definition, table);
    }

    protected override void Visit(in WalkedKey key)
    {
        if (key.Definition is { } definition && !definition.Rules.Has(LockRules.Profiles)) Inside(key);
    }

    private static void Complete(KeyDefinition features, ConfigTable table)
    {
        foreach (var name in features.DeclaredKeys)
        {
            if (!IsKnown(features, name) || features.Child(name) is not { } feature) continue;
            if (!table.TryGet(name, out var entry)) table.Set(name, feature.Schemas[0].Place, Absent(features, name, feature));
            else if (entry.Value is ConfigTable present && FeatureForm.HasTableForm(feature)) AddState(features, name, feature, present);
        }

        // Those that the program has and its schema lacks.
        foreach (var given in features.Rules.Get(LockRules.FeatureDefaults)?.Sorted() ?? [])
            if (features.Child(given.Key) is null && !table.Contains(given.Key))
                table.Set(given.Key, given.KeyPlace, given.Value.Copy(static origin => DefaultValue.OriginAt(origin.Place)));
    }

    private static bool IsKnown(KeyDefinition features, string name) =>
        !features.Aliases.ContainsKey(name) && features.Child(name) is { } feature && FeatureForm.IsSwitch(feature)
        && !feature.Rules.Has(LockRules.AliasOf) && !feature.Rules.Has(LockRules.Removed);

    private static ConfigValue Absent(KeyDefinition features, string name, KeyDefinition feature)
    {
        var value = DefaultRules.ValueOf(features, feature) ?? SchemaDefault(feature) ?? State(features, name, feature);
        value = FeatureForm.Expand(feature, value) ?? value;
        if (value is ConfigTable table && FeatureForm.HasTableForm(feature)) AddState(features, name, feature, table);
        return value;
    }

    private static void AddState(KeyDefinition features, string name, KeyDefinition feature, ConfigTable table)
    {
        if (table.Contains(FeatureForm.EnabledKey)) return;
        var state = State(features, name, feature);
        table.Set(FeatureForm.EnabledKey, state.Origin.Place, state);
    }

    /// <summary>The state of a feature of which nothing says one.</summary>
    public static ConfigValue State(KeyDefinition features, string name, KeyDefinition feature)
    {
        var ruled = DefaultRules.ValueOf(features, feature);
        if ((ruled as ConfigTable)?[FeatureForm.EnabledKey] is ConfigBoolean state) return state;
        if (feature.Child(FeatureForm.EnabledKey) is { } enabled && SchemaDefault(enabled) is ConfigBoolean own) return own;
        if (features.Rules.Get(LockRules.FeatureDefaults)?[name] is ConfigBoolean given)
            return given.Copy(static origin => DefaultValue.OriginAt(origin.Place));
        return new ConfigBoolean(false, DefaultValue.OriginAt(feature.Schemas[0].Place));
    }

    private static ConfigValue? SchemaDefault(KeyDefinition definition) =>
        DefaultValue.Find(SchemaTraversal.Certain(new SchemaList(definition.Schemas[0])));
}
