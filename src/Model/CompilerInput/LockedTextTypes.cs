using System.Globalization;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;
using ConfigLock.Toml;

namespace ConfigLock.Model.CompilerInput;

/// <summary>The types that <see cref="LockedTexts"/> give to values.</summary>
internal static class LockedTextTypes
{
    /// <summary>The type of a value.</summary>
    /// <param name="value">A value that is neither array nor table.</param>
    /// <param name="definition">What the schema says about its key; <see langword="null"/> where it does not know it.</param>
    public static char Of(ConfigValue value, KeyDefinition? definition) => value switch
    {
        ConfigInteger => LockedTexts.Integer,
        ConfigFloat => LockedTexts.Float,
        ConfigBoolean => IsTruthAlone(definition) ? LockedTexts.Boolean : LockedTexts.BooleanOrText,
        ConfigDate => LockedTexts.Date,
        _ => LockedTexts.String,
    };

    /// <summary>The value of a text.</summary>
    public static ConfigValue Read(char type, string text) => type switch
    {
        LockedTexts.Integer => new ConfigInteger(long.Parse(text, CultureInfo.InvariantCulture), default),
        LockedTexts.Float => new ConfigFloat(TomlNumberText.Float(text), default),
        LockedTexts.Boolean or LockedTexts.BooleanOrText => new ConfigBoolean(bool.Parse(text), default),
        LockedTexts.Date when TomlDateText.Read(text, 0, text.Length, asQuoted: false, out var kind) is { } date =>
            new ConfigDate((ValueKind)kind, date, default),
        _ => new ConfigString(text, default),
    };

    // A list of values may have texts, of which the library's are.
    private static bool IsTruthAlone(KeyDefinition? definition) => definition is not null && definition.Types == SchemaTypes.Boolean
        && definition.Schemas.TrueForAll(static schema => schema is { Enum: null, Const: null });
}
