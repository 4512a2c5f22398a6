using ConfigLock.Generator.Naming;

namespace ConfigLock.Generator.Types;

/// <summary>Names the cases of one union: by their tag, their title or definition, the key that only they must have, else by their kind.</summary>
internal sealed class CaseNames(DefinitionNames definitions, UnionTag? tag, List<Shape> shapes)
{
    private readonly List<(Shape Shape, ObjectShape Table)> _tables =
        [.. shapes.Where(static shape => shape.Kind == AlternativeKind.Table).Select(static shape => (shape, ObjectShape.Of(shape.Nodes[0])))];

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

            if (OwnKey(shape) is { } key) return Identifiers.Pascal(key);
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

    private string? OwnKey(Shape shape)
    {
        if (_tables.Count < 2) return null;
        var own = _tables.Find(table => table.Shape == shape).Table;
        return own.Keys.FirstOrDefault(key => own.IsRequired(key.Name) && _tables.TrueForAll(other => other.Shape == shape || !other.Table.IsRequired(key.Name)))?.Name;
    }
}
