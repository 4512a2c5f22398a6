using ConfigLock.Generator.Values;

namespace ConfigLock.Generator.Types;

/// <summary>The C# type of a value.</summary>
internal abstract record TypeRef
{
    /// <summary>Any TOML value.</summary>
    public static readonly TypeRef Any = new ScalarType(ScalarKind.Any);
}

/// <summary>A type that is not generated for the schema.</summary>
internal sealed record ScalarType(ScalarKind Kind) : TypeRef;

/// <summary>A list.</summary>
internal sealed record ListType(TypeRef Item) : TypeRef;

/// <summary>A table whose keys the schema does not name.</summary>
/// <param name="Value">The type of its values.</param>
/// <param name="KeyPatterns">Regular expressions of .NET of which each key must match one; none where any key will do.</param>
internal sealed record DictionaryType(TypeRef Value, ImmutableEquatableArray<string> KeyPatterns) : TypeRef;

/// <summary>A generated type, by its number in the model.</summary>
internal sealed record NamedType(int Id) : TypeRef;

/// <summary>The types that are not generated for the schema.</summary>
internal enum ScalarKind
{
    Any,
    String,
    Boolean,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Number,
    Date,
}
