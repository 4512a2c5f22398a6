using ConfigLock.Generator.Values;

namespace ConfigLock.Generator.Types;

/// <summary>A type to generate.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Docs">What the schema says about it.</param>
internal abstract record DeclaredType(string Name, Documentation Docs);

/// <summary>A record.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Docs">What the schema says about it.</param>
/// <param name="Properties">The keys that the schema names.</param>
/// <param name="Others">The type of other keys' values; <see langword="null"/> where the schema closes the table.</param>
/// <param name="KeyPatterns">Regular expressions of .NET of which each other key must match one; none where any key will do.</param>
/// <param name="OthersName">The C# name of the property that holds the other keys.</param>
internal sealed record RecordType(
    string Name,
    Documentation Docs,
    ImmutableEquatableArray<PropertyModel> Properties,
    TypeRef? Others,
    ImmutableEquatableArray<string> KeyPatterns,
    string OthersName) : DeclaredType(Name, Docs);

/// <summary>A key of a table.</summary>
/// <param name="Key">The key in TOML.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Presence">Whether it can be absent.</param>
/// <param name="Default">What holds where it is absent; <see langword="null"/> for nothing.</param>
/// <param name="Docs">What the schema says about it.</param>
/// <param name="HasShortForm">Whether <c>true</c> and <c>false</c> stand for a table with that under <c>enabled</c>.</param>
internal sealed record PropertyModel(
    string Key,
    string Name,
    TypeRef Type,
    Presence Presence,
    ValueModel? Default,
    Documentation Docs,
    bool HasShortForm);

/// <summary>Whether a key can be absent.</summary>
internal enum Presence
{
    /// <summary>It can, and is then <see langword="null"/>.</summary>
    Optional,

    /// <summary>It can, and then has its default.</summary>
    Defaulted,

    /// <summary>It cannot.</summary>
    Required,

    /// <summary>It cannot, and has one possible value, its default.</summary>
    Constant,
}

/// <summary>An enum.</summary>
internal sealed record EnumType(string Name, Documentation Docs, ImmutableEquatableArray<EnumMember> Members)
    : DeclaredType(Name, Docs);

/// <summary>A member of an enum.</summary>
/// <param name="Value">The text in TOML.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="Docs">What the schema says about it.</param>
internal sealed record EnumMember(string Value, string Name, Documentation Docs);

/// <summary>A closed hierarchy, with a case for each shape of a value.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Docs">What the schema says about it.</param>
/// <param name="Cases">The cases, in the order in which they are tried.</param>
/// <param name="Tag">The key that tells the tables among them apart; <see langword="null"/> where there is none.</param>
internal sealed record UnionType(
    string Name,
    Documentation Docs,
    ImmutableEquatableArray<UnionCase> Cases,
    string? Tag) : DeclaredType(Name, Docs);

/// <summary>A case of a union: one shape of a value that has several.</summary>
/// <param name="Name">Its C# name inside the union.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Kind">The kind of value that it is.</param>
/// <param name="TomlKinds">The kinds of TOML value that may be it, as <c>TomlKind</c> names them.</param>
/// <param name="RequiredKeys">The keys that it has, where it is a table.</param>
/// <param name="Tags">The values of the union's tag that choose it.</param>
/// <param name="Docs">What the schema says about it.</param>
internal sealed record UnionCase(
    string Name,
    TypeRef Type,
    ShapeKind Kind,
    ImmutableEquatableArray<string> TomlKinds,
    ImmutableEquatableArray<string> RequiredKeys,
    ImmutableEquatableArray<string> Tags,
    Documentation Docs);
