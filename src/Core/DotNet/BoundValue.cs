using System.Globalization;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.DotNet;

/// <summary>What a program reads of a value by the type of its key: the library has texts alone, and its binder parses them.</summary>
internal static class BoundValue
{
    private const string HexPrefix = "0x";
    private static readonly string[] Prefixes = ["#", HexPrefix, "&h"];

    /// <summary>
    /// The value as the schema's types have it; the value itself where no type is known, or none takes it; <see langword="null"/> for an
    /// empty text, of which the binder makes none where the type of the key takes none.
    /// </summary>
    public static ConfigValue? Of(KeyDefinition? definition, ConfigValue value)
    {
        if (definition is null) return value;
        var types = AllowedTypes.Of(definition);
        if (types == SchemaTypes.None || IsOf(types, value)) return Spelled(definition, value);

        var text = LibraryText.Of(value);
        if (text.Length == 0 && (types & SchemaTypes.Null) != 0) return null;
        var trimmed = text.Trim();
        if ((types & SchemaTypes.Integer) != 0 && Integer(definition, trimmed) is { } whole) return new ConfigInteger(whole, value.Origin);
        if ((types & SchemaTypes.Number) != 0 && Number(trimmed) is { } number) return new ConfigFloat(number, value.Origin);
        if ((types & SchemaTypes.Boolean) != 0 && bool.TryParse(trimmed, out var truth)) return new ConfigBoolean(truth, value.Origin);
        if ((types & SchemaTypes.String) != 0) return Spelled(definition, new ConfigString(text, value.Origin));

        // A schema takes 5.0 for an integer, and the binder fails.
        return value is ConfigFloat ? new ConfigString(text, value.Origin) : value;
    }

    private static bool IsOf(SchemaTypes types, ConfigValue value) =>
        (types & AllowedTypes.Of(value)) != 0 || (value is ConfigInteger && (types & SchemaTypes.Number) != 0);

    // Names of an enum are the same without regard to case and to blanks around them.
    private static ConfigValue Spelled(KeyDefinition definition, ConfigValue value)
    {
        if (value is not ConfigString text) return value;
        ConfigString? spelled = null;
        foreach (var schema in definition.Schemas)
        {
            foreach (var choice in schema.Enum ?? (schema.Const is { } only ? [only] : []))
            {
                if (choice is not ConfigString name) continue;
                if (name.Value == text.Value) return value;
                if (spelled is null && string.Equals(name.Value, text.Value.Trim(), StringComparison.OrdinalIgnoreCase))
                    spelled = new ConfigString(name.Value, text.Origin);
            }
        }

        return spelled ?? value;
    }

    // As the converters of System.ComponentModel read integers: "#1F", "0x1F" and "&h1F" are hexadecimal, with or without another "0x".
    private static long? Integer(KeyDefinition definition, string text)
    {
        if (Prefixes.FirstOrDefault(prefix => Starts(text, prefix)) is not { } prefix)
            return long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var written) ? written : null;
        var digits = text.Substring(prefix.Length);
        if (Starts(digits, HexPrefix)) digits = digits.Substring(HexPrefix.Length);
        if (!long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)) return null;

        // So many digits as the type has are its bits, and the first of these is the sign.
        return definition.Schemas.Exists(static schema => schema.Format == "int32") && number >> 32 == 0 ? (int)number : number;
    }

    private static bool Starts(string text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
