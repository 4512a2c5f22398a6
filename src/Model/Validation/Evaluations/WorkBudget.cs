namespace ConfigLock.Model.Validation.Evaluations;

/// <summary>
/// The work that all judgements of one build may take together. It is counted in steps and not in seconds, so that every
/// machine comes to the same end.
/// </summary>
public sealed class WorkBudget
{
    /// <summary>
    /// The steps: applying a schema to a value is one, and one more for every few keys, elements or choices that it goes through.
    /// </summary>
    public const int Steps = 30_000_000;

    private int _left = Steps;

    /// <summary>Whether the work was cut short, so that what was found out may be wrong.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Takes steps; <see langword="false"/> where too few are left.</summary>
    public bool TrySpend(int steps)
    {
        if (steps <= _left) _left -= steps;
        else IsExhausted = true;
        return !IsExhausted;
    }
}
