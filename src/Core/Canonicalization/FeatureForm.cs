using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Canonicalization;

/// <summary>The two forms of a feature: <c>x = true</c>, and where its schema has one, a table with <c>enabled</c>.</summary>
internal static class FeatureForm
{
    /// <summary>The key of the table form that holds the state.</summary>
    public const string EnabledKey = "enabled";

    /// <summary>Whether the feature can be written as <c>x = true</c>.</summary>
    public static bool IsSwitch(KeyDefinition feature) => Allows(feature, SchemaTypes.Boolean);

    /// <summary>Whether the feature can be written as a table with <c>enabled</c>.</summary>
    public static bool HasTableForm(KeyDefinition feature) =>
        Allows(feature, SchemaTypes.Object) && feature.DeclaredKeys.Contains(EnabledKey);

    /// <summary>The table form of a short form; <see langword="null"/> where the value is none, or the schema has no table form.</summary>
    public static ConfigTable? Expand(KeyDefinition feature, ConfigValue value)
    {
        if (value is not ConfigBoolean || !HasTableForm(feature)) return null;
        var table = new ConfigTable(value.Origin);
        table.Set(EnabledKey, value.Origin.Place, value);
        return table;
    }

    /// <summary>The path of the key that holds a switch's state: in the table of a feature with a table form, else the switch.</summary>
    /// <param name="root">The definition of the config as a whole.</param>
    /// <param name="path">The path of the switch, from the root.</param>
    public static IReadOnlyList<string> PathOfState(KeyDefinition root, IReadOnlyList<string> path) =>
        root.Find(path.Take(path.Count - 1)) is { } table && table.Rules.Has(LockRules.Feature)
        && table.Child(path[path.Count - 1]) is { } feature && HasTableForm(feature) ? [.. path, EnabledKey] : path;

    private static bool Allows(KeyDefinition feature, SchemaTypes type) =>
        (feature.Types & type) != 0;
}
