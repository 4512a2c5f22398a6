using ConfigLock.Model.Schemas;

namespace ConfigLock.Generator.Types;

/// <summary>The widths of integers that generators of schemas give as formats.</summary>
internal static class Formats
{
    /// <summary>Whether the format is that of an integer.</summary>
    public static bool IsInteger(string format) => Of(format) is not null;

    /// <summary>The integer type that the schemas ask for; 64 bits with a sign, as TOML has, where they do not say.</summary>
    public static ScalarKind Integer(IEnumerable<Schema> schemas) =>
        schemas.Select(static schema => Of(schema.Format)).FirstOrDefault(static kind => kind is not null) ?? ScalarKind.Int64;

    private static ScalarKind? Of(string? format) => format switch
    {
        "int8" => ScalarKind.SByte,
        "uint8" => ScalarKind.Byte,
        "int16" => ScalarKind.Int16,
        "uint16" => ScalarKind.UInt16,
        "int32" => ScalarKind.Int32,
        "uint32" => ScalarKind.UInt32,
        "int64" or "int" => ScalarKind.Int64,
        "uint64" or "uint" => ScalarKind.UInt64,
        _ => null,
    };
}
