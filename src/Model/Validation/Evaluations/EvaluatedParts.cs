namespace ConfigLock.Model.Validation.Evaluations;

/// <summary>
/// Which keys of a table or elements of an array some schema has looked at, by position: what <c>unevaluated…</c> leaves out.
/// </summary>
internal sealed class EvaluatedParts(int count)
{
    private readonly bool[] _marks = new bool[count];

    /// <summary>An empty set for the same value.</summary>
    public EvaluatedParts Fresh() => new(_marks.Length);

    public bool Has(int position) => _marks[position];

    public void Add(int position) => _marks[position] = true;

    public void AddFrom(int position)
    {
        for (var i = position; i < _marks.Length; i++) _marks[i] = true;
    }

    public void AddAll(EvaluatedParts other)
    {
        for (var i = 0; i < _marks.Length; i++) _marks[i] |= other._marks[i];
    }
}
