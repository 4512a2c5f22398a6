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
        WriteBranches(
            "object Create(int type, object[] values)",
            "type",
            _tables.Select(static one => (one.Number, $"Create{Literals.Integer(one.Number)}(values)")));
        WriteBranches(
            "object[] Values(int type, object table)",
            "type",
            _tables.Select(one => (one.Number, $"Values{Literals.Integer(one.Number)}(({_types.Name(one.Table)})table)")));
        foreach (var (number, table) in _tables) WriteTable(Literals.Integer(number), table);
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

    /// <summary>
    /// Writes a method that chooses by a number, as comparisons: for a switch, the compiler runs its whole machinery of patterns, which in
    /// most builds nothing else needs.
    /// </summary>
    private void WriteBranches(string method, string number, IEnumerable<(int Number, string Result)> branches)
    {
        _writer.Gap();
        _writer.Open($"protected override {method}");
        foreach (var branch in branches) _writer.Line($"if ({number} == {Literals.Integer(branch.Number)}) return {branch.Result};");
        _writer.Line("return null;");
        _writer.Close();
    }

    private void WriteTable(string number, RecordType table)
    {
        var values = table.Properties.Select(static property => property.Name).ToList();
        _writer.Gap();
        _writer.Open($"private static object Create{number}(object[] values) => new {_types.Name(table)}");
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
        _writer.Open($"private static object[] Values{number}({_types.Name(table)} table) => new object[]");
        foreach (var value in values) _writer.Line($"table.{value},");
        _writer.Close("};");
    }

    private void WriteCases()
    {
        WriteBranches(
            "object CreateCase(int number, object value)",
            "number",
            _cases.Select((one, number) => (number, $"new {Name(one)}(({_types.Of(one.Case.Type)})value)")));
    }

    private string Name((UnionType Union, UnionCase Case) one) => $"{_types.Name(one.Union)}.{one.Case.Name}";
}
