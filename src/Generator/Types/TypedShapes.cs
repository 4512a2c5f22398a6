namespace ConfigLock.Generator.Types;

/// <summary>A shape that gets a type of its own: shapes of one kind that C# need not tell apart are one.</summary>
internal sealed class TypedShape(ShapeKind kind, Shape first)
{
    public ShapeKind Kind { get; } = kind;

    /// <summary>The nodes that describe it; several only for scalars.</summary>
    public List<SchemaNode> Nodes { get; } = [first.Node];

    /// <summary>The texts that it can be; <see langword="null"/> for any.</summary>
    public List<EnumChoice>? Choices { get; private set; } = first.Choices is null ? null : [.. first.Choices];

    /// <summary>The width of an integer.</summary>
    public ScalarKind Integer { get; private set; } = first.Integer;

    public void Join(Shape other)
    {
        if (!Nodes.Contains(other.Node)) Nodes.Add(other.Node);
        if (other.Choices is null) Choices = null;
        foreach (var choice in other.Choices ?? [])
            if (Choices?.Exists(known => known.Value.Value == choice.Value.Value) == false) Choices.Add(choice);
        if (other.Integer != Integer) Integer = ScalarKind.Int64;
    }
}

/// <summary>Brings shapes together.</summary>
internal static class TypedShapes
{
    public static List<TypedShape> Of(ShapeSet set)
    {
        var shapes = new List<TypedShape>();
        var hasNumber = set.Items.Any(static item => item.Kind == ShapeKind.Number);
        foreach (var item in set.Items)
        {
            var kind = item.Kind == ShapeKind.Integer && hasNumber ? ShapeKind.Number : item.Kind;
            var same = kind is ShapeKind.Array or ShapeKind.Table ? null : shapes.Find(shape => shape.Kind == kind);
            if (same is null) shapes.Add(new TypedShape(kind, item));
            else same.Join(item);
        }

        return shapes;
    }
}
