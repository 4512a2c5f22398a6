namespace ConfigLock.Serialization;

/// <summary>
/// TOML values as values of C#, and back. A whole float counts as an integer and an integer as a float, as JSON Schema has it.
/// </summary>
internal static class TomlConvert
{
    public static sbyte ToSByte(TomlValue value) => (sbyte)Within(value, sbyte.MinValue, sbyte.MaxValue);

    public static byte ToByte(TomlValue value) => (byte)Within(value, byte.MinValue, byte.MaxValue);

    public static short ToInt16(TomlValue value) => (short)Within(value, short.MinValue, short.MaxValue);

    public static ushort ToUInt16(TomlValue value) => (ushort)Within(value, ushort.MinValue, ushort.MaxValue);

    public static int ToInt32(TomlValue value) => (int)Within(value, int.MinValue, int.MaxValue);

    public static uint ToUInt32(TomlValue value) => (uint)Within(value, uint.MinValue, uint.MaxValue);

    public static ulong ToUInt64(TomlValue value) => (ulong)Within(value, 0, long.MaxValue);

    public static long ToInt64(TomlValue value)
    {
        if (value.Kind != TomlKind.Float) return value.AsInteger();
        var number = value.AsFloat();
        if (TomlNumber.IsWhole(number)) return (long)number;
        throw new ConfigFormatException("an integer is expected, not a float", value.Line, value.Column);
    }

    public static TomlNumber ToNumber(TomlValue value) =>
        value.Kind == TomlKind.Integer ? TomlNumber.FromInteger(value.AsInteger()) : value.AsFloat();

    public static TomlDate ToDate(TomlValue value) =>
        value.Kind == TomlKind.String && TomlDate.TryParseQuoted(value.AsString(), out var date) ? date : value.AsDate();

    /// <summary>The number in the form in which the config has it.</summary>
    public static TomlValue FromNumber(TomlNumber value) =>
        value.IsInteger ? TomlValue.FromInteger(value.ToInt64()) : TomlValue.FromFloat(value.ToDouble());

    public static TomlValue FromUInt64(ulong value) => TomlValue.FromInteger(checked((long)value));

    /// <summary>The table of a feature for which its state alone may stand.</summary>
    public static TomlValue WithoutShortForm(TomlValue value) => value.Kind == TomlKind.Boolean
        ? TomlValue.FromEntries(new[] { new TomlEntry("enabled", value, value.Line, value.Column) }, value.Line, value.Column)
        : value;

    private static long Within(TomlValue value, long least, long most)
    {
        var number = ToInt64(value);
        if (number >= least && number <= most) return number;
        throw new ConfigFormatException($"an integer from {least} to {most} is expected", value.Line, value.Column);
    }
}
