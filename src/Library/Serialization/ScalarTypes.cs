using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>The types that are the same for every schema.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ScalarTypes
{
    public static ElementType<TomlValue> Any { get; } = new ScalarType<TomlValue>(static value => value, static value => value);

    public static ElementType<string> String { get; } =
        new ScalarType<string>(static value => value.AsString(), static text => TomlValue.FromString(text));

    public static ElementType<bool> Boolean { get; } =
        new ScalarType<bool>(static value => value.AsBoolean(), static truth => TomlValue.FromBoolean(truth));

    public static ElementType<sbyte> SByte { get; } =
        new ScalarType<sbyte>(TomlConvert.ToSByte, static number => TomlValue.FromInteger(number));

    public static ElementType<byte> Byte { get; } =
        new ScalarType<byte>(TomlConvert.ToByte, static number => TomlValue.FromInteger(number));

    public static ElementType<short> Int16 { get; } =
        new ScalarType<short>(TomlConvert.ToInt16, static number => TomlValue.FromInteger(number));

    public static ElementType<ushort> UInt16 { get; } =
        new ScalarType<ushort>(TomlConvert.ToUInt16, static number => TomlValue.FromInteger(number));

    public static ElementType<int> Int32 { get; } =
        new ScalarType<int>(TomlConvert.ToInt32, static number => TomlValue.FromInteger(number));

    public static ElementType<uint> UInt32 { get; } =
        new ScalarType<uint>(TomlConvert.ToUInt32, static number => TomlValue.FromInteger(number));

    public static ElementType<long> Int64 { get; } =
        new ScalarType<long>(TomlConvert.ToInt64, static number => TomlValue.FromInteger(number));

    public static ElementType<ulong> UInt64 { get; } = new ScalarType<ulong>(TomlConvert.ToUInt64, TomlConvert.FromUInt64);

    public static ElementType<TomlNumber> Number { get; } = new ScalarType<TomlNumber>(TomlConvert.ToNumber, TomlConvert.FromNumber);

    public static ElementType<TomlDate> Date { get; } =
        new ScalarType<TomlDate>(TomlConvert.ToDate, static date => TomlValue.FromDate(date));

    /// <summary>The type of a name as outlines say it; <see langword="null"/> for a name of none.</summary>
    internal static ConfigType? Named(string name) => name switch
    {
        "any" => Any,
        "string" => String,
        "bool" => Boolean,
        "sbyte" => SByte,
        "byte" => Byte,
        "short" => Int16,
        "ushort" => UInt16,
        "int" => Int32,
        "uint" => UInt32,
        "long" => Int64,
        "ulong" => UInt64,
        "number" => Number,
        "date" => Date,
        _ => null,
    };
}
