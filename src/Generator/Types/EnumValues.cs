using ConfigLock.Core.Schemas;
using ConfigLock.Core.Values;

namespace ConfigLock.Generator.Types;

/// <summary>The values that <c>enum</c> and <c>const</c> list.</summary>
internal sealed class EnumValues
{
    private readonly List<(ConfigValue Value, Schema? Schema)> _values;
    private readonly AlternativeKind _whole;

    private EnumValues(List<(ConfigValue, Schema?)> values, AlternativeKind whole) => (_values, _whole) = (values, whole);

    /// <summary>The values that all of the schemas allow; <see langword="null"/> where none lists any.</summary>
    public static EnumValues? Of(List<Schema> parts)
    {
        List<(ConfigValue Value, Schema? Schema)>? found = null;
        foreach (var part in parts)
        {
            if (Listed(part) is not { } listed) continue;
            found = found is null
                ? [.. listed.Select(value => (value, listed.Count == 1 ? part : null))]
                : [.. found.Where(known => listed.Any(value => ValueEquality.AreEqual(known.Value, value)))];
        }

        return found is null ? null : new EnumValues(found, WholeNumber(parts));
    }

    /// <summary>Adds an alternative for each kind of value.</summary>
    public void AddTo(AlternativeSet set, SchemaNode node, SchemaTypes allowed)
    {
        var texts = new List<EnumChoice>();
        var only = _values.Count == 1 ? _values[0].Value : null;
        foreach (var (value, schema) in _values)
        {
            switch (value)
            {
                case ConfigString text when (allowed & SchemaTypes.String) != 0:
                    if (!texts.Exists(choice => choice.Value.Value == text.Value)) texts.Add(new EnumChoice(text, schema));
                    break;
                case ConfigBoolean when (allowed & SchemaTypes.Boolean) != 0: set.Add(new Alternative(AlternativeKind.Boolean, node) { Only = only }); break;
                case ConfigInteger when (allowed & SchemaTypes.Integer) != 0: set.Add(new Alternative(_whole, node) { Only = only }); break;
                case ConfigFloat when (allowed & SchemaTypes.Number) != 0: set.Add(new Alternative(AlternativeKind.Number, node) { IsWholeFirst = _whole == AlternativeKind.Integer }); break;
                case ConfigFloat when (allowed & SchemaTypes.Integer) != 0: set.Add(new Alternative(AlternativeKind.Integer, node)); break;
                case ConfigNull: set.IsNullable = true; break;
                case ConfigArray or ConfigTable: set.IsAny = true; break;
            }
        }

        if (texts.Count > 0) set.Add(new Alternative(AlternativeKind.String, node) { Choices = texts, Only = only });
    }

    // A lock writes a whole number as a float where its schema says "number" (contract, section 3, step 9).
    private static AlternativeKind WholeNumber(List<Schema> parts)
    {
        var forms = parts.ConvertAll(static part => part.Types & (SchemaTypes.Integer | SchemaTypes.Number));
        return forms.Contains(SchemaTypes.Number) && !forms.Contains(SchemaTypes.Integer) ? AlternativeKind.Number : AlternativeKind.Integer;
    }

    private static IReadOnlyList<ConfigValue>? Listed(Schema schema) => schema.Const is { } constant ? [constant] : schema.Enum;
}
