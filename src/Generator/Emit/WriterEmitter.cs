using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>Emits the methods that make TOML values of the types.</summary>
internal sealed class WriterEmitter
{
    private readonly TypeModel _model;
    private readonly TypeText _types;
    private readonly SourceWriter _writer = new();

    private WriterEmitter(TypeModel model)
    {
        _model = model;
        _types = new TypeText(model, []);
    }

    public static SourceFile Emit(TypeModel model)
    {
        var emitter = new WriterEmitter(model);
        emitter.WriteAll();
        return SourceFile.Create("ConfigWriter", model.Namespace, emitter._writer);
    }

    private void WriteAll()
    {
        _writer.Line("/// <summary>Makes TOML values of the config's types.</summary>");
        _writer.Open("internal static class ConfigWriter");
        foreach (var definition in _model.Types)
        {
            _writer.Gap();
            _writer.Open($"public static TomlValue Write{definition.Name}({definition.Name} value)");
            if (definition is ObjectDefinition table) WriteRecord(table);
            else if (definition is EnumDefinition list) WriteEnum(list);
            else WriteUnion((UnionDefinition)definition);
            _writer.Close();
        }

        _writer.Close();
    }

    private void WriteRecord(ObjectDefinition table)
    {
        _writer.Line("var table = new TomlTableWriter();");
        foreach (var property in table.Properties)
        {
            var (key, value) = (Literals.Text(property.Key), $"value.{property.Name}");
            _writer.Line(property.Type switch
            {
                ScalarType => $"table.Add({key}, {value});",
                NamedType named when _model.IsStruct(named) => $"table.AddValue<{_types.Name(named)}>({key}, {value}, {Method(named)});",
                _ => $"table.Add({key}, {value}, {Method(property.Type)});",
            });
        }

        if (table.Others is { } others) _writer.Line($"table.AddOthers(value.{table.OthersName}, {Method(others)});");
        _writer.Line("return table.ToValue();");
    }

    private void WriteEnum(EnumDefinition list)
    {
        _writer.Open("switch (value)");
        foreach (var member in list.Members)
            _writer.Line($"case {list.Name}.{member.Name}: return TomlValue.FromString({Literals.Text(member.Value)});");
        _writer.Line("default: throw new global::System.ArgumentOutOfRangeException(nameof(value));");
        _writer.Close();
    }

    private void WriteUnion(UnionDefinition union)
    {
        _writer.Open("switch (value)");
        foreach (var candidate in union.Cases)
            _writer.Line($"case {union.Name}.{candidate.Name} item: return {Call(candidate.Type, "item.Value")};");
        _writer.Line("default: throw new global::System.ArgumentOutOfRangeException(nameof(value));");
        _writer.Close();
    }

    private string Call(TypeRef type, string value) => type switch
    {
        ScalarType { Kind: ScalarKind.Any } => value,
        ScalarType { Kind: ScalarKind.UInt64 or ScalarKind.Number } scalar => $"TomlConvert.From{scalar.Kind}({value})",
        ScalarType scalar => $"TomlValue.{Factory(scalar.Kind)}({value})",
        ListType list => $"TomlConvert.FromList({value}, {Method(list.Item)})",
        DictionaryType table => $"TomlConvert.FromDictionary({value}, {Method(table.Value)})",
        _ => $"Write{_types.Name((NamedType)type)}({value})",
    };

    private string Method(TypeRef type) => type is NamedType named ? $"Write{_types.Name(named)}" : $"static item => {Call(type, "item")}";

    private static string Factory(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "FromString",
        ScalarKind.Boolean => "FromBoolean",
        ScalarKind.Date => "FromDate",
        _ => "FromInteger",
    };
}
