namespace ConfigLock.Hosting.Starting;

/// <summary>What a running config is against its lock.</summary>
/// <param name="Environment">The environment whose lock it is; <see langword="null"/> where one counts in all.</param>
/// <param name="Keys">The drifted keys, also those that a rule lets pass with a warning.</param>
/// <param name="NotLocked">Why there is no lock to hold it to; <see langword="null"/> where there is one.</param>
internal sealed record ConfigVerdict(string? Environment, IReadOnlyList<DriftedKey> Keys, string? NotLocked)
{
    /// <summary>The keys that nothing lets pass.</summary>
    public IReadOnlyList<DriftedKey> Failing { get; } = Keys.Count == 0 ? [] : [.. Keys.Where(static key => key.Reason is null)];

    /// <summary>Whether the program runs with something else than what was locked.</summary>
    public bool IsDrift => NotLocked is not null || Failing.Count > 0;

    /// <summary>What is wrong, in one line.</summary>
    public string Summary => NotLocked
        ?? $"{(Failing.Count == 1 ? "1 key" : $"{Failing.Count} keys")} drifted from the lock"
            + (Environment is null ? "" : $" of {Environment}") + ": " + string.Join(", ", Failing.Select(static key => key.Key));

    /// <summary>What is wrong, with all keys.</summary>
    public string Whole => NotLocked ?? Summary + string.Concat(Failing.Select(static key => "\n  " + key));
}
