using ConfigLock.Core.Rules;
using ConfigLock.Core.Schemas;
using ConfigLock.Core.Values;
using ConfigLock.Generator.Effective;
using ConfigLock.Generator.Naming;

namespace ConfigLock.Generator.Types;

/// <summary>Makes properties of the keys of a table.</summary>
internal sealed class PropertyBuilder(TypeBuilder types, LockFacts facts)
{
    private readonly BuildDefaults _defaults = new(facts);

    /// <summary>The property of a key, its name still to be found.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">The key.</param>
    /// <param name="node">The schemas of the table.</param>
    /// <param name="inside">The hint for what is inside the table.</param>
    public PropertyModel Build(ObjectShape table, ObjectKey key, SchemaNode node, NameHint inside)
    {
        var nodes = key.Nodes();
        var values = types.Alternatives.Of(nodes);
        var parts = node.Parts();
        var hint = inside.Then(Identifiers.Pascal(key.Name));
        var feature = FeatureTable(parts, key, values);
        var isCreated = _defaults.MayCreate(key);
        var said = facts.IsOmittable(parts, key.Name) || !isCreated ? null : DefaultOf(key);
        var (presence, value) = PresenceOf(table, key, values, parts, said, isTable: feature is not null);
        var type = presence == Presence.Constant ? ConstantType(value!) : types.TypeOf(feature is null ? nodes : [feature], hint);
        return new PropertyModel(key.Name, string.Empty, type, presence, value, Describe.Property(key, value is null ? null : said), isCreated && IsCompletable(presence, parts, key, values), feature is not null);
    }

    // Where choices say which keys must be present, defaults alone do not tell whether a table is complete.
    private bool IsCompletable(Presence presence, List<Schema> table, ObjectKey key, AlternativeSet values) =>
        presence is Presence.Optional or Presence.Required
        && !facts.IsOmittable(table, key.Name)
        && key.Common.Count > 0
        && values is { IsAny: false, IsNullable: false, Items: [{ Kind: AlternativeKind.Table } only] }
        && only.Node.Parts().TrueForAll(static part => part.AnyOf.Count == 0 && part.OneOf.Count == 0);

    // A lock writes a feature that has a table form as that table, so the short form is only another way to write it.
    private SchemaNode? FeatureTable(List<Schema> parts, ObjectKey key, AlternativeSet values)
    {
        if (facts.FeatureDefault(parts, key.Name) is null || values.IsAny || values.Items.Count != 2) return null;
        var table = values.Items.FirstOrDefault(static item => item.Kind == AlternativeKind.Table);
        return table is not null && values.Items.Any(static item => item.Kind == AlternativeKind.Boolean)
            && ObjectShape.Of(table.Node).Keys.Any(static inner => inner.Name == ValueModel.EnabledKey) ? table.Node : null;
    }

    private (Presence, ValueModel?) PresenceOf(ObjectShape table, ObjectKey key, AlternativeSet values, List<Schema> parts, ConfigValue? said, bool isTable)
    {
        if (facts.IsOmittable(parts, key.Name)) return (Presence.Optional, null);
        var isRequired = table.IsRequired(key.Name);
        if (isRequired && OnlyValue(values) is { } only) return (Presence.Constant, only);
        if (said is not null && ValueReader.ReadPlain(said) is { } value) return (Presence.Defaulted, isTable ? value.WithoutShortForm() : value);
        if (facts.FeatureDefault(parts, key.Name) is { } state)
        {
            if (isTable) return (Presence.Defaulted, new BooleanValue(state).WithoutShortForm());
            if (values is { IsAny: false, Items: [{ Kind: AlternativeKind.Boolean }] }) return (Presence.Defaulted, new BooleanValue(state));
        }

        return (isRequired && !values.IsNullable ? Presence.Required : Presence.Optional, null);
    }

    private static ValueModel? OnlyValue(AlternativeSet values) => values is { IsAny: false, IsNullable: false, Items: [var item] }
        ? item switch
        {
            { Choices: [var text] } => new StringValue(text.Value.Value),
            { Only: ConfigBoolean truth } => new BooleanValue(truth.Value),
            { Only: ConfigInteger number, Kind: AlternativeKind.Integer } => new IntegerValue(number.Value),
            _ => null,
        }
        : null;

    private static ScalarType ConstantType(ValueModel value) => new(value switch
    {
        BooleanValue => ScalarKind.Boolean,
        IntegerValue => ScalarKind.Int64,
        _ => ScalarKind.String,
    });

    // Of a default that holds secrets, the rest: source is shown to many.
    private static ConfigValue? DefaultOf(ObjectKey key)
    {
        foreach (var schema in Structure.Annotations(key.Common))
            if (schema.Default is { } value) return KeySecrets.Without(KeyDefinition.Of(key.Schemas), value);
        return null;
    }
}
