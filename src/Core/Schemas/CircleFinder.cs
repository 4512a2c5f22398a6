using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Schemas;

/// <summary>Finds references that lead back to themselves without going into a value, on which validation would never end.</summary>
internal sealed class CircleFinder(DiagnosticBag diagnostics)
{
    private readonly HashSet<Schema> _done = [];
    private readonly HashSet<Schema> _open = [];
    private readonly List<(Schema Schema, List<Schema> Inner, int Next)> _path = [];

    /// <summary>Gives a message for each circle among the schemas.</summary>
    public void Check(IReadOnlyList<Schema> schemas)
    {
        foreach (var schema in schemas)
        {
            Enter(schema);
            while (_path.Count > 0) Step();
        }
    }

    private void Enter(Schema schema)
    {
        if (_done.Contains(schema)) return;
        if (_open.Add(schema)) _path.Add((schema, InPlaceSchemas.Of(schema), 0));
        else Report(schema);
    }

    private void Step()
    {
        var last = _path.Count - 1;
        var (schema, inner, next) = _path[last];
        if (next < inner.Count)
        {
            _path[last] = (schema, inner, next + 1);
            Enter(inner[next]);
            return;
        }

        _path.RemoveAt(last);
        _open.Remove(schema);
        _done.Add(schema);
    }

    // A definition holds itself only through a reference, so every circle has at least one.
    private void Report(Schema start)
    {
        var references = new List<ConfigString>();
        for (var i = _path.FindIndex(step => ReferenceEquals(step.Schema, start)); i < _path.Count; i++)
        {
            var (schema, inner, next) = _path[i];
            var taken = inner[next - 1];
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
}
