using ConfigLock.Generator.Values;

namespace ConfigLock.Generator.Types;

/// <summary>The key whose value tells the tables of a union apart.</summary>
internal sealed class UnionTag
{
    private readonly Dictionary<TypedShape, List<string>> _values;

    private UnionTag(string key, Dictionary<TypedShape, List<string>> values) => (Key, _values) = (key, values);

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The tag; <see langword="null"/> where no key is required in each table with values of its own.</summary>
    public static UnionTag? Of(List<TypedShape> shapes, ShapeFinder finder, LockFacts facts, FillableKeys fillable)
    {
        var tables = shapes.Where(static shape => shape.Kind == ShapeKind.Table)
            .Select(shape => (Shape: shape, Object: finder.TableOf(shape.Nodes[0]))).ToList();
        if (tables.Count < 2) return null;
        foreach (var key in tables[0].Object.Keys)
        {
            var values = new Dictionary<TypedShape, List<string>>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            if (tables.TrueForAll(table => TextsOf(table.Shape.Nodes[0], table.Object, key.Name) is { } texts
                && texts.TrueForAll(seen.Add)
                && Keep(table.Shape, texts)))
                return new UnionTag(key.Name, values);

            bool Keep(TypedShape shape, List<string> texts)
            {
                values.Add(shape, texts);
                return true;
            }
        }

        return null;

        List<string>? TextsOf(SchemaNode node, ObjectShape table, string name)
        {
            if (!table.IsRequired(name) || table.Keys.FirstOrDefault(key => key.Name == name) is not { } key) return null;

            if (facts.IsOmittable(node.Possible, name)) return null;

            // A tag that the build may give says nothing where it is absent.
            if (fillable.May(node.PossiblySaid, name)) return null;
            var set = finder.Of(key.Nodes);
            if (set.IsAny || set.HasOther || set.Items.Any(static item => item.Choices is null)) return null;
            return [.. set.Items.SelectMany(static item => item.Choices).Select(static choice => choice.Value.Value).Distinct()];
        }
    }

    /// <summary>The values that choose a table.</summary>
    public ImmutableEquatableArray<string> ValuesOf(TypedShape shape) =>
        _values.TryGetValue(shape, out var values) ? values.ToEquatableArray() : [];
}
