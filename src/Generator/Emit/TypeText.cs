using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>Types as C# writes them.</summary>
/// <param name="model">The model that they belong to.</param>
/// <param name="hidden">
/// Names that mean something else where the text stands, so that a type of that name is written in full; <see langword="null"/> to write
/// every type in full.
/// </param>
internal sealed class TypeText(TypeModel model, IReadOnlyCollection<string>? hidden)
{
    public TypeModel Model { get; } = model;

    /// <summary>Writes every type in full.</summary>
    public static TypeText InFull(TypeModel model) => new(model, null);

    /// <summary>The name of one of the library's types. Always in full: the user may have a type or a namespace of any name.</summary>
    public static string Library(string name) => "global::ConfigLock." + name;

    public string Of(TypeRef type) => type switch
    {
        ScalarType scalar => Of(scalar.Kind),
        ListType list => $"{Library("ConfigList")}<{Of(list.Item)}>",
        DictionaryType table => $"{Library("ConfigDictionary")}<{Of(table.Value)}>",
        _ => Name((NamedType)type),
    };

    public string Name(NamedType type) => Name(Model.Declared(type));

    public string Name(DeclaredType definition) =>
        hidden is null || hidden.Contains(definition.Name) ? $"global::{Model.Namespace}.{definition.Name}" : definition.Name;

    /// <summary>The keyword of a type that C# has one for.</summary>
    public static string Keyword(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Boolean => "bool",
        ScalarKind.SByte => "sbyte",
        ScalarKind.Byte => "byte",
        ScalarKind.Int16 => "short",
        ScalarKind.UInt16 => "ushort",
        ScalarKind.Int32 => "int",
        ScalarKind.UInt32 => "uint",
        ScalarKind.Int64 => "long",
        _ => "ulong",
    };

    private static string Of(ScalarKind kind) => kind switch
    {
        ScalarKind.Number => Library("TomlNumber"),
        ScalarKind.Date => Library("TomlDate"),
        ScalarKind.Any => Library("TomlValue"),
        _ => Keyword(kind),
    };
}
