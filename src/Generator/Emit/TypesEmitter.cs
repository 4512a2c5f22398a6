using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>
/// Emits what the run-time library needs to read the types from TOML and to write them as it: their outlines, and how they are put
/// together and taken apart. It stands apart from the types, so that no key's name hides a type's, and names all of them in full.
/// </summary>
internal sealed class TypesEmitter
{
    private const string Holder = "ConfigTypes";

    private readonly TypeModel _model;
    private readonly TypeText _types;
    private readonly SourceWriter _writer = new();

    private TypesEmitter(TypeModel model)
    {
        _model = model;
        _types = TypeText.InFull(model);
    }

    public static SourceFile Emit(TypeModel model)
    {
        var emitter = new TypesEmitter(model);
        emitter.WriteAll();
        return SourceFile.Create(Holder, model.Namespace, emitter._writer, SourceFile.Nullability.None);
    }

    /// <summary>The name of what reads and writes a type, inside of what holds them.</summary>
    public static string NameOf(DeclaredType definition) => definition.Name + "Type";

    /// <summary>The one instance of it, inside of what holds them.</summary>
    public static string Instance(DeclaredType definition) => definition.Name + "Instance";

    /// <summary>The one instance of it, in full.</summary>
    public static string FullInstance(TypeModel model, DeclaredType definition) =>
        $"global::{model.Namespace}.{Holder}.{Instance(definition)}";

    /// <summary>The name of what reads and writes a type, in full.</summary>
    public static string FullName(TypeModel model, DeclaredType definition) => $"global::{model.Namespace}.{Holder}.{NameOf(definition)}";

    /// <summary>The attribute by which System.Text.Json reads and writes a type as this here does.</summary>
    public static string JsonAttribute(TypeModel model, DeclaredType definition, string converter) =>
        $"[global::System.Text.Json.Serialization.JsonConverter(typeof({TypeText.Library("Serialization." + converter)}"
            + $"<{TypeText.InFull(model).Name(definition)}, {FullName(model, definition)}>))]";

    private void WriteAll()
    {
        _writer.Line("/// <summary>How the config's types are read from TOML and written as it.</summary>");
        _writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        _writer.Open($"public static class {Holder}");
        foreach (var definition in _model.Types)
            _writer.Line($"internal static readonly {NameOf(definition)} {Instance(definition)} = new {NameOf(definition)}();");
        foreach (var definition in _model.Types)
        {
            _writer.Gap();
            if (definition is RecordType table) WriteRecord(table);
            else if (definition is UnionType union) WriteUnion(union);
            else Open(definition, "ChoiceType", Outline.Of(_types, (EnumType)definition));
            _writer.Close();
        }

        _writer.Close();
    }

    private void Open(DeclaredType definition, string kind, Outline outline)
    {
        var name = NameOf(definition);
        _writer.Open($"public sealed class {name} : {TypeText.Library("Serialization." + kind)}<{_types.Name(definition)}>");
        _writer.Verbatim($"public {name}() : base({outline.Literal()}) {{ }}");
        if (outline.Named.Count == 0) return;
        _writer.Gap();
        var type = TypeText.Library("Serialization.ConfigType");
        _writer.Line($"protected override {type}[] Types() => new {type}[] {{ {string.Join(", ", outline.Named)} }};");
    }

    private void WriteRecord(RecordType table)
    {
        var name = _types.Name(table);
        Open(table, "TableType", Outline.Of(_types, table));
        var values = table.Properties.Select(static property => property.Name).ToList();
        _writer.Gap();
        _writer.Open($"protected override {name} Create(object[] values) => new {name}");
        for (var i = 0; i < table.Properties.Count; i++)
        {
            var property = table.Properties[i];
            if (property.Presence == Presence.Constant) continue;
            var mark = property.Presence == Presence.Optional && _model.IsStruct(property.Type) ? "?" : string.Empty;
            _writer.Line($"{property.Name} = ({_types.Of(property.Type)}{mark})values[{Literals.Integer(i)}],");
        }

        if (table.Others is { } others)
        {
            _writer.Line($"{table.OthersName} = ({_types.Of(new DictionaryType(others, []))})values[{Literals.Integer(values.Count)}],");
            values.Add(table.OthersName);
        }

        _writer.Close("};");
        _writer.Gap();
        _writer.Open($"protected override object[] Values({name} table) => new object[]");
        foreach (var value in values) _writer.Line($"table.{value},");
        _writer.Close("};");
    }

    private void WriteUnion(UnionType union)
    {
        var name = _types.Name(union);
        Open(union, "UnionType", Outline.Of(_types, union));
        _writer.Gap();
        _writer.Open($"protected override {name} Create(int number, object value)");
        for (var i = 0; i < union.Cases.Count; i++)
        {
            var condition = i == union.Cases.Count - 1 ? string.Empty : $"if (number == {Literals.Integer(i)}) ";
            _writer.Line($"{condition}return new {name}.{union.Cases[i].Name}(({_types.Of(union.Cases[i].Type)})value);");
        }

        _writer.Close();
        _writer.Gap();
        _writer.Open($"protected override object ValueOf({name} union, out int number)");
        for (var i = 0; i < union.Cases.Count; i++)
        {
            _writer.Line($"number = {Literals.Integer(i)};");
            _writer.Line($"if (union is {name}.{union.Cases[i].Name} case{Literals.Integer(i)}) return case{Literals.Integer(i)}.Value;");
        }

        _writer.Line("return null;");
        _writer.Close();
    }
}
