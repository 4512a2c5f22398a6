using ConfigLock.Model.Schemas;

namespace ConfigLock.Model.Validation.Evaluations;

/// <summary>The resources on the way to the current schema that can supply the target of a dynamic reference, outermost first.</summary>
internal sealed class DynamicScope
{
    private readonly List<IReadOnlyDictionary<string, Schema>> _resources = [];

    public int Depth => _resources.Count;

    public void Enter(IReadOnlyDictionary<string, Schema>? anchors)
    {
        if (anchors is null) return;
        if (_resources.Count == 0 || !ReferenceEquals(_resources[_resources.Count - 1], anchors)) _resources.Add(anchors);
    }

    public void LeaveTo(int depth)
    {
        if (_resources.Count > depth) _resources.RemoveRange(depth, _resources.Count - depth);
    }

    public Schema? Outermost(string anchor)
    {
        foreach (var resource in _resources)
            if (resource.TryGetValue(anchor, out var schema)) return schema;
        return null;
    }
}
