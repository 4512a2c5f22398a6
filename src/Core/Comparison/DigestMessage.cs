using ConfigLock.Core.Redaction;

namespace ConfigLock.Core.Comparison;

/// <summary>The text of <c>CFGLOCK312</c>: which digests differ and how, on one line, and nothing of what they are of.</summary>
internal static class DigestMessage
{
    private const int MaximumNames = 20;

    /// <summary>The text.</summary>
    /// <param name="changes">The digests that differ.</param>
    /// <param name="accept">How to accept them.</param>
    public static ShownText Write(IReadOnlyList<DigestChange> changes, IReadOnlyList<AcceptStep> accept) =>
        ShownText.Join("; ", [Head(changes), .. accept.Select(static step => step.Shown)]);

    /// <summary>Which digests differ, and how.</summary>
    public static ShownText Head(IReadOnlyList<DigestChange> changes)
    {
        var names = ShownText.Join("; ", changes.Take(MaximumNames).Select(Describe));
        var rest = changes.Count > MaximumNames ? ShownText.Of($"; and {changes.Count - MaximumNames} more") : ShownText.Of($"");
        return changes.Count == 1
            ? ShownText.Of($"1 digest differs from the lock: {names}")
            : ShownText.Of($"{changes.Count} digests differ from the lock: {names}{rest}");
    }

    /// <summary>The first names, and how many more there are.</summary>
    public static ShownText Names(IReadOnlyList<string> names) => DriftMessage.Names([.. names.Select(DigestName.Shown)], MaximumNames);

    /// <summary>How a digest differs, as programs read it.</summary>
    public static string Word(DigestChangeKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>How one digest differs.</summary>
    /// <remarks>No blank stands before a bracket: GitHub's problem matcher for dotnet would end the message there.</remarks>
    public static ShownText Describe(DigestChange change)
    {
        var name = DigestName.Shown(change.Name);
        return change.Kind switch
        {
            DigestChangeKind.Lost => ShownText.Of($"{name} is lost"),
            DigestChangeKind.Gained when change.Origin is { } origin => ShownText.Of($"{name} is gained, from {origin}"),
            DigestChangeKind.Gained => ShownText.Of($"{name} is gained"),
            _ when change.Origin is { } origin => ShownText.Of($"{name} is changed, now from {origin}"),
            _ => ShownText.Of($"{name} is changed"),
        };
    }
}
