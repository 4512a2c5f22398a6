using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Types;

/// <summary>The values that <c>enum</c> and <c>const</c> list.</summary>
internal sealed class EnumValues
{
    private readonly List<(ConfigValue Value, Schema? Schema)> _values;
    private readonly ShapeKind _whole;
    private readonly bool _takesDates;

    private EnumValues(List<(ConfigValue, Schema?)> values, List<Schema> parts)
    {
        _values = values;
        _whole = WholeNumber(parts);
        _takesDates = parts.TrueForAll(static part => part.Types == SchemaTypes.None)
            || parts.Exists(static part => part.Format is "date-time" or "date" or "time");
    }

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

        return found is null ? null : new EnumValues(found, parts);
    }

    /// <summary>Adds a shape for each kind of value.</summary>
    public void AddTo(ShapeSet set, SchemaNode node, SchemaTypes allowed)
    {
        var texts = new List<EnumChoice>();
        var only = _values.Count == 1 ? _values[0].Value : null;
        foreach (var (value, schema) in _values)
        {
            switch (value)
            {
                // A TOML date equals the text that writes it, and no member of an enum can hold it.
                case ConfigString text when (allowed & SchemaTypes.String) != 0 && _takesDates && LooksLikeDate(text.Value):
                    set.IsAny = true;
                    break;
                case ConfigString text when (allowed & SchemaTypes.String) != 0:
                    if (!texts.Exists(choice => choice.Value.Value == text.Value)) texts.Add(new EnumChoice(text, schema));
                    break;
                case ConfigBoolean when (allowed & SchemaTypes.Boolean) != 0:
                    set.Add(new Shape(ShapeKind.Boolean, node) { Only = only });
                    break;
                case ConfigInteger when (allowed & SchemaTypes.Integer) != 0: set.Add(new Shape(_whole, node) { Only = only }); break;
                case ConfigFloat when (allowed & SchemaTypes.Integer) != 0: set.Add(new Shape(_whole, node)); break;
                case ConfigNull: set.IsNullable = true; break;
                case ConfigArray or ConfigTable: set.IsAny = true; break;
            }
        }

        if (texts.Count > 0) set.Add(new Shape(ShapeKind.String, node) { Choices = texts, Only = only });
    }

    // A lock writes an integer where the schema asks for one, else a number as its author did, or as a float (docs/resolution.md, step 9).
    private static ShapeKind WholeNumber(List<Schema> parts) =>
        parts.Exists(static part => (part.Types & (SchemaTypes.Integer | SchemaTypes.Number)) == SchemaTypes.Integer)
            ? ShapeKind.Integer
            : ShapeKind.Number;

    /// <summary>Whether a text may write a date or time as TOML does.</summary>
    public static bool LooksLikeDate(string text) =>
        text.Length >= 5 && (text[2] == ':' || (text.Length >= 10 && text[4] == '-' && text[7] == '-')) && text[0] is >= '0' and <= '9';

    private static IReadOnlyList<ConfigValue>? Listed(Schema schema) => schema.Const is { } constant ? [constant] : schema.Enum;
}
