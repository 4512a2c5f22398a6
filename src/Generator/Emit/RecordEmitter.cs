using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>Emits records: properties and what is known about them, nothing else.</summary>
internal static class RecordEmitter
{
    public static void Write(SourceWriter writer, TypeModel model, RecordType table, Target target)
    {
        // In an initialiser the name of a property hides the type of that name.
        var names = new HashSet<string>(
            table.Properties.Select(static property => property.Name), StringComparer.Ordinal) { table.OthersName };
        var types = new TypeText(model, []);
        var values = new ValueExpression(new TypeText(model, names));
        DocComment.Write(writer, table.Docs, $"A table of the config: <c>{table.Name}</c>.");
        writer.Open($"public sealed partial record {table.Name}");
        foreach (var property in table.Properties)
        {
            writer.Gap();
            var otherwise = property.Docs.Summary.Length == 0 ? $"The key {Code(property.Key)}." : string.Empty;
            DocComment.Write(writer, property.Docs, otherwise, property.Docs.Deprecated ? $"The key {property.Key}" : null);
            JsonAttributes.Write(writer, model, property.Type, target.Json);
            writer.Line(Declaration(model, types, values, property));
        }

        if (table.Others is { } others)
        {
            writer.Gap();
            var all = new DictionaryType(others, []);
            var type = types.Of(all);
            writer.Line("/// <summary>The keys that the schema does not name.</summary>");
            JsonAttributes.Write(writer, model, all, target.Json);
            writer.Line($"public {type} {table.OthersName} {{ get; init; }} = {type}.Empty;");
        }

        if (ReferenceEquals(table, model.Root)) RootEmitter.WriteMethods(writer, model);
        writer.Close();
    }

    private static string Declaration(TypeModel model, TypeText types, ValueExpression values, PropertyModel property)
    {
        var type = types.Of(property.Type);
        if (property.Presence == Presence.Constant)
            return $"public {type} {property.Name} => {values.Of(property.Type, property.Default!)};";
        return property.Presence switch
        {
            Presence.Optional => $"public {type}? {property.Name} {{ get; init; }}",
            Presence.Defaulted => $"public {type} {property.Name} {{ get; init; }} = {values.Of(property.Type, property.Default!)};",
            _ => $"public {type} {property.Name} {{ get; init; }}{Nothing(property.Type, type)}",
        };
    }

    // Something required has no value of its own to begin with; what can be empty is.
    private static string Nothing(TypeRef type, string text) => type switch
    {
        ScalarType { Kind: ScalarKind.String } => " = \"\";",
        ListType or DictionaryType => $" = {text}.Empty;",
        _ => string.Empty,
    };

    private static string Code(string key) => "<c>" + DocComment.Escape(key.Replace('\n', ' ').Replace('\r', ' ')) + "</c>";
}
