using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Sources;

/// <summary>Of which types the values are that schemas allow: those that they name, and those of the values that they list.</summary>
internal static class AllowedTypes
{
    /// <summary>The types that a key's value can have; none where its schemas say nothing of it.</summary>
    public static SchemaTypes Of(KeyDefinition key)
    {
        var types = SchemaTypes.None;
        foreach (var schema in key.Schemas)
        {
            types |= schema.Types;
            foreach (var value in schema.Enum ?? []) types |= Of(value);
            if (schema.Const is { } only) types |= Of(only);
        }

        return types;
    }

    /// <summary>The type of a value by its form: a whole number with a point is no integer.</summary>
    public static SchemaTypes Of(ConfigValue value) => value switch
    {
        ConfigInteger => SchemaTypes.Integer,
        ConfigFloat => SchemaTypes.Number,
        ConfigBoolean => SchemaTypes.Boolean,
        ConfigTable => SchemaTypes.Object,
        ConfigArray => SchemaTypes.Array,
        ConfigNull => SchemaTypes.Null,
        _ => SchemaTypes.String,
    };
}
