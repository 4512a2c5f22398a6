using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Schemas;

/// <summary>Finds references that lead back to themselves without going into a value, on which validation would never end.</summary>
internal sealed class CircleFinder(DiagnosticBag diagnostics)
{
    private readonly HashSet<Schema> _done = [];
    private readonly HashSet<Schema> _open = [];
    private readonly List<Step> _path = [];

    /// <summary>Gives a message for each circle among the schemas.</summary>
    public void Check(IReadOnlyList<Schema> schemas)
    {
        foreach (var schema in schemas)
        {
            Enter(schema);
            while (_path.Count > 0) Go();
        }
    }

    private void Enter(Schema schema)
    {
        if (_done.Contains(schema)) return;
        if (_open.Add(schema)) _path.Add(new Step(schema));
        else Report(schema);
    }

    private void Go()
    {
        var last = _path[_path.Count - 1];
        if (last.Next < last.Inner.Count)
        {
            Enter(last.Inner[last.Next++]);
            return;
        }

        _path.RemoveAt(_path.Count - 1);
        _open.Remove(last.Schema);
        _done.Add(last.Schema);
    }

    // A definition holds itself only through a reference, so every circle has at least one.
    private void Report(Schema start)
    {
        var references = new List<ConfigString>();
        for (var i = _path.FindIndex(step => ReferenceEquals(step.Schema, start)); i < _path.Count; i++)
        {
            var schema = _path[i].Schema;
            var taken = _path[i].Inner[_path[i].Next - 1];
            var keyword = ReferenceEquals(taken, schema.Reference) ? "$ref"
                : ReferenceEquals(taken, schema.DynamicReference) ? (schema.Keyword("$dynamicRef") is null ? "$recursiveRef" : "$dynamicRef")
                : null;
            if (keyword is not null && schema.Keyword(keyword) is ConfigString reference) references.Add(reference);
        }

        if (references.Count == 0) return;
        var last = references[references.Count - 1];
        var chain = last.Value + " -> " + string.Join(" -> ", references.ConvertAll(static reference => reference.Value));
        diagnostics.Add(SchemaMessages.ReferenceCircle(last.Origin.Place, chain));
    }

    private sealed class Step(Schema schema)
    {
        public Schema Schema => schema;

        public List<Schema> Inner { get; } = InPlaceSchemas.Of(schema);

        public int Next { get; set; }
    }
}
