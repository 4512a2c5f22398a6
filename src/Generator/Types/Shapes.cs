namespace ConfigLock.Generator.Types;

/// <summary>A shape that gets a type of its own: alternatives of one kind that C# need not tell apart are one.</summary>
internal sealed class Shape(AlternativeKind kind, Alternative first)
{
    public AlternativeKind Kind { get; } = kind;

    /// <summary>The nodes that describe it; several only for scalars.</summary>
    public List<SchemaNode> Nodes { get; } = [first.Node];

    /// <summary>The texts that it can be; <see langword="null"/> for any.</summary>
    public List<EnumChoice>? Choices { get; private set; } = first.Choices is null ? null : [.. first.Choices];

    /// <summary>The width of an integer.</summary>
    public ScalarKind Integer { get; private set; } = first.Integer;

    public void Join(Alternative other)
    {
        if (!Nodes.Contains(other.Node)) Nodes.Add(other.Node);
        if (other.Choices is null) Choices = null;
        foreach (var choice in other.Choices ?? [])
            if (Choices?.Exists(known => known.Value.Value == choice.Value.Value) == false) Choices.Add(choice);
        if (other.Integer != Integer) Integer = ScalarKind.Int64;
    }
}

/// <summary>Brings alternatives together.</summary>
internal static class Shapes
{
    public static List<Shape> Of(AlternativeSet set)
    {
        var shapes = new List<Shape>();
        var hasNumber = set.Items.Any(static item => item.Kind == AlternativeKind.Number);
        foreach (var item in set.Items)
        {
            var kind = item.Kind == AlternativeKind.Integer && hasNumber ? AlternativeKind.Number : item.Kind;
            var same = kind is AlternativeKind.Array or AlternativeKind.Table ? null : shapes.Find(shape => shape.Kind == kind);
            if (same is null) shapes.Add(new Shape(kind, item));
            else same.Join(item);
        }

        return shapes;
    }
}
