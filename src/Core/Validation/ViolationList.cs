namespace ConfigLock.Core.Validation;

/// <summary>The violations found, each once: several ways through a schema can lead to the same rule.</summary>
internal sealed class ViolationList
{
    private readonly List<Violation> _items = [];
    private readonly HashSet<(object, string, string, string)> _seen = [];

    public IReadOnlyList<Violation> Items => _items;

    public void Add(Violation violation)
    {
        // The place alone is not enough: values that no source says have none.
        if (_seen.Add((violation.Value, violation.Rule, violation.Expected, violation.Path.ToString()))) _items.Add(violation);
    }
}
