using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation;

/// <summary>
/// Gives numbers the form that their schema asks for (docs/resolution.md, step 9): for <c>number</c> a float where
/// exact, for <c>integer</c> an integer, otherwise as authored.
/// </summary>
/// <param name="judges">Judge which branch a value chooses.</param>
internal sealed class NumberForms(Judges judges)
{
    private readonly ApplicableSchemas _applicable = new(judges);
    private readonly InstancePath _path = new(KeyPath.Root);

    /// <summary>Changes the config in place.</summary>
    public void Apply(Schema schema, ConfigTable config) => Convert(new SchemaList(schema), config);

    /// <summary>A value that the schemas describe, changed in place where it is a table or an array.</summary>
    public ConfigValue Convert(SchemaList schemas, ConfigValue value)
    {
        if (schemas.Count == 0 || HasForm(schemas, value)) return value;
        var applicable = _applicable.For(schemas, value, _path);
        switch (value)
        {
            case ConfigTable table:
                for (var i = 0; i < table.Count; i++)
                {
                    var (key, place, inner) = table[i];
                    if (!MayHoldNumber(inner)) continue;
                    _path.Push(key, 0);
                    var converted = Convert(ContentSchemas.OfKey(applicable, key), inner);
                    _path.Pop();
                    if (!ReferenceEquals(converted, inner)) table.Set(key, place, converted);
                }

                return table;
            case ConfigArray array:
                for (var i = 0; i < array.Items.Count; i++)
                {
                    if (!MayHoldNumber(array.Items[i])) continue;
                    _path.Push(null, i);
                    array.Items[i] = Convert(ContentSchemas.OfItem(applicable, i), array.Items[i]);
                    _path.Pop();
                }

                return array;
            default:
                return ConvertNumber(applicable, value);
        }
    }

    private static bool MayHoldNumber(ConfigValue value) => value is not (ConfigString or ConfigBoolean or ConfigDate);

    // Whether the value is a number that keeps its form whatever branch it chooses, which takes judging to find out.
    private static bool HasForm(SchemaList schemas, ConfigValue value) => value switch
    {
        ConfigInteger => SchemaTraversal.Certain(schemas).Exists(static schema => Says(schema, SchemaTypes.Integer)),
        ConfigFloat number => !IsWhole(number.Value),
        _ => false,
    };

    private static bool IsWhole(double number) =>
        number is >= -9223372036854775808.0 and < 9223372036854775808.0 && Math.Floor(number) == number;

    private static ConfigValue ConvertNumber(SchemaList applicable, ConfigValue number)
    {
        if (applicable.Exists(static schema => Says(schema, SchemaTypes.Integer))) return AsInteger(number);
        return applicable.Exists(static schema => Says(schema, SchemaTypes.Number)) ? AsFloat(number) : number;
    }

    // A schema that allows both leaves the form to the author.
    private static bool Says(Schema schema, SchemaTypes form) =>
        (schema.Types & (SchemaTypes.Integer | SchemaTypes.Number)) == form;

    // A float that is not whole has kept its form before.
    private static ConfigValue AsInteger(ConfigValue number) =>
        number is ConfigFloat whole ? new ConfigInteger((long)whole.Value, number.Origin) : number;

    private static ConfigValue AsFloat(ConfigValue number) =>
        number is ConfigInteger integer && ValueEquality.AreEqual(integer, new ConfigFloat(integer.Value, integer.Origin))
            ? new ConfigFloat(integer.Value, integer.Origin)
            : number;
}
