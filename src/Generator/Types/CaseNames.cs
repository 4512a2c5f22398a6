using ConfigLock.Generator.Naming;

namespace ConfigLock.Generator.Types;

/// <summary>Names the cases of one union: by their tag, their title or definition, else by their kind.</summary>
internal sealed class CaseNames(DefinitionNames definitions, UnionTag? tag)
{
    private readonly NameScope _scope = new(ReservedNames.Members, "Case");

    public string Of(Shape shape) => _scope.Take(Wanted(shape));

    private string Wanted(Shape shape)
    {
        if (shape.Kind == AlternativeKind.Table)
        {
            if (tag?.ValuesOf(shape) is [var value]) return Identifiers.Pascal(value);
            if (shape.Nodes[0].Schemas is [var schema])
            {
                if (definitions.Of(schema) is { } definition) return Identifiers.Pascal(definition);
                if (schema.Title is { Length: > 0 and < 40 } title) return Identifiers.Pascal(title);
            }
        }

        return shape.Kind switch
        {
            AlternativeKind.String => shape.Choices is null ? "Text" : "Choice",
            AlternativeKind.Boolean => "Flag",
            AlternativeKind.Integer => "Integer",
            AlternativeKind.Number => "Number",
            AlternativeKind.Date => "Date",
            AlternativeKind.Array => "List",
            _ => "Table",
        };
    }
}
