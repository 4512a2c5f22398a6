namespace ConfigLock.Model.Validation.Evaluations;

/// <summary>The violations found, each once: several ways through a schema can lead to the same keyword.</summary>
internal sealed class ViolationList
{
    // Far more than are shown. A config of this many faults is of another make.
    private const int Maximum = 10_000;

    private readonly List<Violation> _items = [];

    // Only where there is a violation: code compiled ahead has no set of tuples.
    private HashSet<(object, string, string, string)>? _seen;

    public IReadOnlyList<Violation> Items => _items;

    public void Add(Violation violation)
    {
        if (_items.Count == Maximum) return;

        // The place alone is not enough: values that no source says have none.
        _seen ??= [];
        if (_seen.Add((violation.Value, violation.Keyword, violation.Expected, violation.Path.ToString()))) _items.Add(violation);
    }
}
