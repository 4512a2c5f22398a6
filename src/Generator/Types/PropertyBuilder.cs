using ConfigLock.Generator.Naming;
using ConfigLock.Generator.Values;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Types;

/// <summary>Makes properties of the keys of one table.</summary>
internal sealed class PropertyBuilder
{
    private static readonly TableValue Empty = new([]);

    private readonly TypeBuilder _types;
    private readonly LockFacts _facts;
    private readonly CertainDefaults _defaults;
    private readonly SchemaNode _node;
    private readonly ObjectShape _table;
    private readonly List<Schema> _schemas;
    private readonly bool _isProfile;

    /// <summary>Prepares for a table.</summary>
    /// <param name="types">Makes the types of values.</param>
    /// <param name="facts">What the lock rules say.</param>
    /// <param name="defaults">Tells which defaults a lock always holds.</param>
    /// <param name="node">The schemas of the table.</param>
    /// <param name="isProfile">Whether the table is a profile, which says only what differs from the config.</param>
    public PropertyBuilder(TypeBuilder types, LockFacts facts, CertainDefaults defaults, SchemaNode node, bool isProfile)
    {
        (_types, _facts, _defaults, _node, _isProfile) = (types, facts, defaults, node, isProfile);
        _table = types.Finder.TableOf(node);
        _schemas = node.Possible;
    }

    /// <summary>The property of a key, its name still to be found.</summary>
    /// <param name="key">The key.</param>
    /// <param name="inside">The hint for what is inside the table.</param>
    public PropertyModel Build(ObjectKey key, NameHint inside)
    {
        var values = _types.Finder.Of(key.Nodes);
        var hint = inside.Then(Identifiers.Pascal(key.Name));
        var feature = FeatureTable(key, values);
        var said = _defaults.Said(_node, key);
        var (presence, value) = PresenceOf(key, values, said, isTable: feature is not null);
        var type = presence == Presence.Constant
            ? ConstantType(value!)
            : _types.TypeIn(_node, feature is null ? key.Nodes : [feature], hint);
        return new PropertyModel(
            key.Name, string.Empty, type, presence, value,
            Describe.Property(key, presence == Presence.Defaulted ? said : null),
            feature is not null);
    }

    // A lock writes a feature that has a table form as that table, so the short form is only another way to write it.
    private SchemaNode? FeatureTable(ObjectKey key, ShapeSet values)
    {
        if (_facts.FeatureDefault(_schemas, key.Name) is null || values.IsAny || values.HasOther || values.Items.Count != 2) return null;
        var table = values.Items.FirstOrDefault(static item => item.Kind == ShapeKind.Table);
        return table is not null && values.Items.Any(static item => item.Kind == ShapeKind.Boolean)
            && _types.Finder.TableOf(table.Node).Keys.Any(static inner => inner.Name == ValueModel.EnabledKey) ? table.Node : null;
    }

    private (Presence, ValueModel?) PresenceOf(ObjectKey key, ShapeSet values, ConfigValue? said, bool isTable)
    {
        if (_isProfile || _facts.IsOmittable(_schemas, key.Name)) return (Presence.Optional, null);
        var value = said is null ? null : ValueReader.Read(said);
        if (_facts.FeatureDefault(_schemas, key.Name) is { } state && !_facts.Defaults.IsUncertain(_schemas, key.Name))
        {
            if (value is not null) return (Presence.Defaulted, isTable ? value.WithoutShortForm() : value);
            if (isTable) return (Presence.Defaulted, new BooleanValue(state).WithoutShortForm());
            if (values.Only is { Kind: ShapeKind.Boolean }) return (Presence.Defaulted, new BooleanValue(state));
        }

        if (_defaults.IsCertain(_node, key))
        {
            if (value is not null) return (Presence.Defaulted, value);

            // Without a default of its own a key is created as a table that the defaults inside complete.
            if (values.Only is { Kind: ShapeKind.Table }) return (Presence.Defaulted, Empty);
        }

        if (_facts.LeadsToCreated(key.Common) && values.Only is { Kind: ShapeKind.Table }) return (Presence.Defaulted, Empty);
        if (!_table.IsRequired(key.Name) || values.IsNullable || _facts.MayLack(_schemas, key.Name)) return (Presence.Optional, null);

        // A config as it was written may lack what the build fills in.
        if (_defaults.MayFill(_node, key) || _facts.Defaults.MayGive(_schemas, key.Name)) return (Presence.Optional, null);
        return OnlyValue(values) is { } only ? (Presence.Constant, only) : (Presence.Required, null);
    }

    private static ValueModel? OnlyValue(ShapeSet values) => values.Only switch
    {
        { Choices: [var text] } => new StringValue(text.Value.Value),
        { Only: ConfigBoolean truth } => new BooleanValue(truth.Value),
        { Only: ConfigInteger number, Kind: ShapeKind.Integer } => new IntegerValue(number.Value),
        _ => null,
    };

    private static ScalarType ConstantType(ValueModel value) => new(value switch
    {
        BooleanValue => ScalarKind.Boolean,
        IntegerValue => ScalarKind.Int64,
        _ => ScalarKind.String,
    });
}
