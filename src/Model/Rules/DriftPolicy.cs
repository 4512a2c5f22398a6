namespace ConfigLock.Model.Rules;

/// <summary>How drift is let pass (docs/rules.md, "Drift").</summary>
/// <param name="Warns">Whether there is a warning; else nothing is said.</param>
/// <param name="Reason">Why, in the words of whoever wrote the rule.</param>
/// <param name="Until">The last day on which it is, as <c>YYYY-MM-DD</c>; <see langword="null"/> for no end.</param>
internal sealed record DriftPolicy(bool Warns, string Reason, string? Until)
{
    /// <summary>The value of the rule.</summary>
    public string Name => Warns ? "warn" : "ignore";
}
