using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Evaluations;

/// <summary>Which of the types that <c>type</c> can name a value has.</summary>
internal static class ValueTypes
{
    /// <summary>The types that a value is of; a date is text where a schema asks for text with the format of one.</summary>
    public static SchemaTypes Of(ConfigValue value, bool dateIsText) => value switch
    {
        ConfigTable => SchemaTypes.Object,
        ConfigArray => SchemaTypes.Array,
        ConfigString => SchemaTypes.String,
        ConfigBoolean => SchemaTypes.Boolean,
        ConfigInteger => SchemaTypes.Integer | SchemaTypes.Number,
        ConfigFloat number => IsWhole(number.Value) ? SchemaTypes.Integer | SchemaTypes.Number : SchemaTypes.Number,
        ConfigDate => dateIsText ? SchemaTypes.String : SchemaTypes.None,
        _ => SchemaTypes.Null,
    };

    private static bool IsWhole(double number) => !double.IsInfinity(number) && Math.Floor(number) == number;
}
