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
    private readonly SourceWriter _writer;
    private readonly List<(int Number, RecordType Table)> _tables = [];
    private readonly List<(UnionType Union, UnionCase Case)> _cases = [];

    private TypesEmitter(SourceWriter writer, TypeModel model)
    {
        _writer = writer;
        _model = model;
        _types = TypeText.InFull(model);
    }

    public static void Write(SourceWriter writer, TypeModel model) => new TypesEmitter(writer, model).WriteAll();

    /// <summary>The name of what reads and writes the types, in full.</summary>
    public static string FullName(TypeModel model) => $"global::{model.Namespace}.{Holder}";

    /// <summary>The one instance of it, in full.</summary>
    public static string FullInstance(TypeModel model) => TypeText.Library("Serialization.SharedTypes") + $"<{FullName(model)}>.Instance";

    private void WriteAll()
    {
        _writer.Line("/// <summary>How the config's types are read from TOML and written as it.</summary>");
        _writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        _writer.Open($"public sealed class {Holder} : {TypeText.Library("Serialization.TypeSet")}");
        WriteList();
        new TablesEmitter(_writer, _model, _types, _tables).Write();
        if (_cases.Count > 0) WriteCases();
        _writer.Close();
    }

    private void WriteList()
    {
        var numbers = new TypeNumbers(_model);
        _writer.Gap();
        _writer.Open("protected override void AddTypes()");
        for (var i = 0; i < _model.Types.Count; i++)
        {
            var declared = _model.Types[i];
            if (declared is RecordType table)
            {
                Add("Table", table, Outline.Of(numbers, table));
                _tables.Add((i, table));
            }
            else if (declared is UnionType union)
            {
                var types = union.Cases.Select(one => $", typeof({_types.Name(union)}.{one.Name})");
                Add("Union", union, Outline.Of(numbers, union), ", " + Literals.Integer(_cases.Count) + string.Concat(types));
                _cases.AddRange(union.Cases.Select(one => (union, one)));
            }
            else
            {
                Add("Choice", declared, Outline.Of(numbers, (EnumType)declared));
            }
        }

        foreach (var type in numbers.Collections) _writer.Line($"Add({Expression(type)});");
        _writer.Close();
    }

    private void Add(string kind, DeclaredType type, Outline outline, string more = "") =>
        _writer.Verbatim($"{kind}<{_types.Name(type)}>({outline.Literal()}{more});");

    private string Expression(TypeRef type) => type switch
    {
        ScalarType scalar => $"{TypeText.Library("Serialization.ScalarTypes")}.{scalar.Kind}",
        ListType list => $"new {TypeText.Library("Serialization.ListType")}<{_types.Of(list.Item)}>({Expression(list.Item)})",
        DictionaryType table =>
            $"new {TypeText.Library("Serialization.DictionaryType")}<{_types.Of(table.Value)}>({Expression(table.Value)}"
                + string.Concat(table.KeyPatterns.Select(static pattern => ", " + Literals.Text(pattern))) + ")",
        _ => $"Listed<{_types.Of(type)}>({Literals.Integer(((NamedType)type).Id)})",
    };

    private void WriteCases()
    {
        _writer.Gap();
        _writer.Open("protected override object CreateCase(int number, object value)");
        for (var i = 0; i < _cases.Count; i++)
        {
            var (union, one) = _cases[i];
            _writer.Line($"if (number == {Literals.Integer(i)}) return new {_types.Name(union)}.{one.Name}(({_types.Of(one.Type)})value);");
        }

        _writer.Line("return null;");
        _writer.Close();
    }
}
