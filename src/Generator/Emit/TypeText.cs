using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>Types as C# writes them.</summary>
/// <param name="model">The model that they belong to.</param>
/// <param name="hidden">Names that mean something else where the text stands, so that a type of that name is written in full.</param>
internal sealed class TypeText(TypeModel model, IReadOnlyCollection<string> hidden)
{
    public TypeModel Model { get; } = model;

    public string Of(TypeRef type) => type switch
    {
        ScalarType scalar => Of(scalar.Kind),
        ListType list => $"{Library("ConfigList")}<{Of(list.Item)}>",
        DictionaryType table => $"{Library("ConfigDictionary")}<{Of(table.Value)}>",
        _ => Name((NamedType)type),
    };

    public string Name(NamedType type) => Seen(Model.Definition(type).Name);

    /// <summary>The name of one of the library's types, in full where it would be taken for something else.</summary>
    public string Library(string name) => hidden.Contains(name) ? "global::ConfigLock." + name : name;

    private string Seen(string name) => hidden.Contains(name) ? $"global::{Model.Namespace}.{name}" : name;

    private string Of(ScalarKind kind) => kind switch
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
        ScalarKind.UInt64 => "ulong",
        ScalarKind.Number => Library("TomlNumber"),
        ScalarKind.Date => Library("TomlDate"),
        _ => Library("TomlValue"),
    };
}
