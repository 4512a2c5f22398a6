using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;

namespace ConfigLock.Generator.Emit;

/// <summary>Emits the methods that make the types of TOML values. They stand apart from the types, so that no key's name hides a type's.</summary>
internal sealed class ReaderEmitter
{
    private readonly TypeModel _model;
    private readonly TypeText _types;
    private readonly ValueExpression _values;
    private readonly SourceWriter _writer = new();

    private ReaderEmitter(TypeModel model)
    {
        _model = model;
        _types = new TypeText(model, []);
        _values = new ValueExpression(_types);
    }

    public static SourceFile Emit(TypeModel model)
    {
        var emitter = new ReaderEmitter(model);
        emitter.WriteAll();
        return SourceFile.Create("ConfigReader", model.Namespace, emitter._writer);
    }

    private void WriteAll()
    {
        _writer.Line("/// <summary>Makes the config's types of TOML values.</summary>");
        _writer.Open("internal static class ConfigReader");
        foreach (var definition in _model.Types)
        {
            _writer.Gap();
            if (definition is ObjectDefinition table) WriteRecord(table);
            else if (definition is EnumDefinition list) WriteEnum(list);
            else WriteUnion((UnionDefinition)definition);
        }

        _writer.Close();
    }

    private void WriteRecord(ObjectDefinition table)
    {
        _writer.Open($"public static {table.Name} Read{table.Name}(TomlValue value)");
        _writer.Line("var table = new TomlTableReader(value);");
        foreach (var property in table.Properties)
            if (property.Presence == Presence.Constant) _writer.Line($"table.Expect({Literals.Text(property.Key)}, {_values.Of(property.Type, property.Default!)});");
        _writer.Open($"var read = new {table.Name}");
        foreach (var property in table.Properties)
            if (property.Presence != Presence.Constant) _writer.Line($"{property.Name} = {Value(property)},");
        if (table.Others is { } others) _writer.Line($"{table.OthersName} = table.Others({Method(others)}{Keys(table.KeyPatterns)}),");
        _writer.Close("};");
        if (table.Others is null) _writer.Line("table.Close();");
        _writer.Line("return read;");
        _writer.Close();
    }

    private string Value(PropertyModel property)
    {
        var key = Literals.Text(property.Key);
        var method = property.HasShortForm ? $"static item => {Call(property.Type, "TomlConvert.WithoutShortForm(item)")}" : Method(property.Type);
        if (property.Presence == Presence.Required) return $"table.Get({key}, {method})";
        var found = $"table.{(_model.IsStruct(property.Type) ? "FindValue" : "Find")}({key}, {method})";
        return property.Presence == Presence.Optional ? found : $"{found} ?? {_values.Of(property.Type, property.Default!)}";
    }

    private void WriteEnum(EnumDefinition list)
    {
        _writer.Open($"public static {list.Name} Read{list.Name}(TomlValue value)");
        _writer.Open("switch (value.AsString())");
        foreach (var member in list.Members) _writer.Line($"case {Literals.Text(member.Value)}: return {list.Name}.{member.Name};");
        _writer.Line($"default: throw TomlConvert.NotOneOf(value, {string.Join(", ", list.Members.Select(static member => Literals.Text(member.Value)))});");
        _writer.Close();
        _writer.Close();
    }

    private void WriteUnion(UnionDefinition union)
    {
        _writer.Open($"public static {union.Name} Read{union.Name}(TomlValue value)");
        _writer.Open("switch (value.Kind)");
        var kinds = union.Cases.SelectMany(static candidate => candidate.TomlKinds).Distinct().ToList();
        foreach (var group in kinds.GroupBy(kind => UnionCases.For(union, kind).ToEquatableArray()))
        {
            foreach (var kind in group) _writer.Line($"case TomlKind.{kind}:");
            WriteCases(union, [.. group.Key]);
        }

        _writer.Line("default:");
        _writer.Line($"    throw TomlConvert.Unexpected(value, {string.Join(", ", kinds.Select(static kind => "TomlKind." + kind))});");
        _writer.Close();
        _writer.Close();
    }

    private void WriteCases(UnionDefinition union, List<UnionCase> cases)
    {
        if (cases.Count == 1)
        {
            _writer.Line($"    return {Construct(union, cases[0], "value")};");
        }
        else if (union.Tag is not null && cases[0].Kind == ShapeKind.Table)
        {
            _writer.Open($"    switch (TomlConvert.Tag(value, {Literals.Text(union.Tag)}))");
            foreach (var candidate in cases)
            {
                foreach (var tag in candidate.Tags) _writer.Line($"    case {Literals.Text(tag)}:");
                _writer.Line($"        return {Construct(union, candidate, "value")};");
            }

            _writer.Line($"    default: throw TomlConvert.NoTag(value, {Literals.Text(union.Tag)}, {string.Join(", ", cases.SelectMany(static candidate => candidate.Tags).Select(Literals.Text))});");
            _writer.Close("    }");
        }
        else
        {
            _writer.Line($"    return TomlConvert.FirstOf<{union.Name}>(");
            _writer.Line("        value,");
            _writer.Line($"        ConfigWriter.Write{union.Name},");
            _writer.Line(string.Join(",\n", cases.Select(candidate => $"        new TomlAlternative<{union.Name}>(static item => {Construct(union, candidate, "item")}{Keys(candidate.RequiredKeys)})")) + ");");
        }
    }

    private string Construct(UnionDefinition union, UnionCase candidate, string value) =>
        $"new {union.Name}.{candidate.Name}({Call(candidate.Type, value)})";

    private string Call(TypeRef type, string value) => type switch
    {
        ScalarType { Kind: ScalarKind.Any } => value,
        ScalarType => $"{Method(type)}({value})",
        ListType list => $"TomlConvert.ToList({value}, {Method(list.Item)})",
        DictionaryType table => $"TomlConvert.ToDictionary({value}, {Method(table.Value)}{Keys(table.KeyPatterns)})",
        _ => $"Read{_types.Name((NamedType)type)}({value})",
    };

    private static string Keys(ImmutableEquatableArray<string> patterns) => string.Concat(patterns.Select(static pattern => ", " + Literals.Text(pattern)));

    private string Method(TypeRef type) => type switch
    {
        ScalarType scalar => $"TomlConvert.To{scalar.Kind}",
        NamedType named => $"Read{_types.Name(named)}",
        _ => $"static item => {Call(type, "item")}",
    };
}
