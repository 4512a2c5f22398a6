using ConfigLock.Generator.Naming;

namespace ConfigLock.Generator.Types;

/// <summary>
/// Names the cases of one union: by their tag, their title or definition, the key that only they must have, else by their kind.
/// </summary>
internal sealed class CaseNames(DefinitionNames definitions, ShapeFinder finder, UnionTag? tag, List<TypedShape> shapes)
{
    private readonly List<(TypedShape Shape, ObjectShape Table)> _tables =
        [.. shapes.Where(static shape => shape.Kind == ShapeKind.Table).Select(shape => (shape, finder.TableOf(shape.Nodes[0])))];

    private readonly NameScope _scope = new(ReservedNames.CaseMembers, "Case");

    public string Of(TypedShape shape) => _scope.Take(Wanted(shape));

    private string Wanted(TypedShape shape)
    {
        if (shape.Kind == ShapeKind.Table)
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
            ShapeKind.String => shape.Choices is null ? "Text" : "Choice",
            ShapeKind.Boolean => "Flag",
            ShapeKind.Integer => "Integer",
            ShapeKind.Number => "Number",
            ShapeKind.Date => "Date",
            ShapeKind.Array => "List",
            _ => "Table",
        };
    }

    private string? OwnKey(TypedShape shape)
    {
        if (_tables.Count < 2) return null;
        var own = _tables.Find(table => table.Shape == shape).Table;
        return own.Keys.FirstOrDefault(
            key => own.IsRequired(key.Name)
                && _tables.TrueForAll(other => other.Shape == shape || !other.Table.IsRequired(key.Name)))?.Name;
    }
}
