using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Model.CompilerInput;

/// <summary>
/// The keys that only the running program gets (docs/rules.md, <c>external</c>), where each of them takes any text: whether a
/// configuration has them can then be told without the schema.
/// </summary>
internal sealed class PlainExternals
{
    private readonly Dictionary<string, PlainExternals> _children = new(StringComparer.Ordinal);

    /// <summary>Whether the key must be there, and not only a key inside of it.</summary>
    public bool IsKey { get; private set; }

    /// <summary>The names below, in ordinal order.</summary>
    public IEnumerable<string> Names => _children.Keys.OrderBy(static name => name, StringComparer.Ordinal);

    /// <summary>The keys below a name; <see langword="null"/> where there are none.</summary>
    public PlainExternals? At(string name) => _children.TryGetValue(name, out var below) ? below : null;

    /// <summary>
    /// The keys of a config that can be there but once, as a tree; <see langword="null"/> where some external key does not take any text.
    /// </summary>
    public static PlainExternals? Of(KeyDefinition root)
    {
        var tree = new PlainExternals();
        if (!root.MayHoldExternal) return tree;
        foreach (var key in RuledKey.Below(root))
        {
            if (!key.Definition.IsExternal) continue;
            if (!TakesAnyText(key)) return null;
            if (key.IsSingle) tree.Add(key.Path);
        }

        return tree;
    }

    private void Add(IReadOnlyList<string> path)
    {
        var at = this;
        foreach (var name in path)
        {
            if (!at._children.TryGetValue(name, out var below)) at._children.Add(name, below = new PlainExternals());
            at = below;
        }

        at.IsKey = true;
    }

    // In a table that names it for certain, and no schema asks for more than a text.
    private static bool TakesAnyText(RuledKey key) =>
        key.Table.Schemas.TrueForAll(schema => Allows(schema, key.Name)) && key.Definition.Schemas.TrueForAll(TakesAnyText);

    private static bool Allows(Schema table, string name) =>
        table.Property(name) is not null
        || (table.Always != false && table.PropertyNames is null && table.DynamicReference is null
            && table.AdditionalProperties is not { Always: false } && table.UnevaluatedProperties is not { Always: false });

    private static bool TakesAnyText(Schema schema) =>
        schema.Always != false
        && (schema.Types == SchemaTypes.None || (schema.Types & SchemaTypes.String) != 0)
        && schema is
        {
            Enum: null, Const: null, Pattern: null, Format: null, Length: { Minimum: <= 1, Maximum: long.MaxValue },
            Not: null, If: null, AnyOf.Count: 0, OneOf.Count: 0, DynamicReference: null,
        };
}
