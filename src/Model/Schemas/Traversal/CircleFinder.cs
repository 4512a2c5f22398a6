using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Traversal;

/// <summary>A way from a schema to one that it applies to the very same value.</summary>
/// <param name="Target">The schema that is applied.</param>
/// <param name="Reference">The reference that leads there; <see langword="null"/> where the target stands inside.</param>
internal sealed record InPlaceLink<T>(T Target, ConfigString? Reference);

/// <summary>Finds references that lead back to themselves without going into a value, on which validation would never end.</summary>
/// <typeparam name="T">A schema, read or as written.</typeparam>
/// <param name="linksOf">What a schema applies in place.</param>
/// <param name="report">Receives each circle: its last reference, and all as text, such as "#/$defs/a -> #/$defs/b -> #/$defs/a".</param>
internal sealed class CircleFinder<T>(Func<T, IReadOnlyList<InPlaceLink<T>>> linksOf, Action<ConfigString, string> report)
    where T : class
{
    private readonly HashSet<T> _done = [];
    private readonly HashSet<T> _open = [];
    private readonly List<Step> _path = [];

    /// <summary>Reports each circle that a schema leads to.</summary>
    public void Check(T schema)
    {
        Enter(schema);
        while (_path.Count > 0) Go();
    }

    private void Enter(T schema)
    {
        if (_done.Contains(schema)) return;
        if (_open.Add(schema)) _path.Add(new Step(schema, linksOf(schema)));
        else Report(schema);
    }

    private void Go()
    {
        var last = _path[_path.Count - 1];
        if (last.Next < last.Links.Count)
        {
            Enter(last.Links[last.Next++].Target);
            return;
        }

        _path.RemoveAt(_path.Count - 1);
        _open.Remove(last.Schema);
        _done.Add(last.Schema);
    }

    // A definition holds itself only through a reference, so every circle has at least one.
    private void Report(T start)
    {
        var references = new List<ConfigString>();
        for (var i = _path.FindIndex(step => ReferenceEquals(step.Schema, start)); i < _path.Count; i++)
            if (_path[i].Links[_path[i].Next - 1].Reference is { } reference) references.Add(reference);

        if (references.Count == 0) return;
        var last = references[references.Count - 1];
        report(last, last.Value + " -> " + string.Join(" -> ", references.ConvertAll(static reference => reference.Value)));
    }

    private sealed class Step(T schema, IReadOnlyList<InPlaceLink<T>> links)
    {
        public T Schema => schema;

        public IReadOnlyList<InPlaceLink<T>> Links => links;

        public int Next { get; set; }
    }
}
