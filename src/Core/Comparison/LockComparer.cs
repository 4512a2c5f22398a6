using ConfigLock.Core.Locking;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Comparison;

/// <summary>Compares a loaded lock with what the build resolved to (docs/resolution.md, step 10).</summary>
internal static class LockComparer
{
    /// <summary>The drift, or <see langword="null"/> where both say the same.</summary>
    /// <param name="locked">The loaded lock.</param>
    /// <param name="actual">The resolved lock.</param>
    /// <param name="source">The loaded file.</param>
    /// <param name="comparer">Says what is the same.</param>
    public static Drift? Compare(LockDocument locked, LockDocument actual, Source source, KeyComparer comparer)
    {
        // Without digests on either side, which another message tells of.
        locked = new LockDocument(actual.ConfigLockVersion, locked.Config);
        actual = new LockDocument(actual.ConfigLockVersion, actual.Config);
        var (lockedText, actualText) = (LockWriter.Write(locked), LockWriter.Write(actual));
        if (string.Equals(lockedText.Text, actualText.Text, StringComparison.Ordinal)) return null;
        if (comparer.Semantics.AreSpelledAlike(locked.Config, actual.Config)) return null;

        return new Drift(
            FirstDriftedLine(lockedText, actualText.Text, source),
            comparer.Changes(locked.Config, actual.Config),
            ShownLock.Of(locked, comparer.Redactor),
            ShownLock.Of(actual, comparer.Redactor))
        {
            Locked = locked.Config,
        };
    }

    // The loaded file need not be canonical (comments, order), so its own places are used, not line numbers of the text.
    private static Place FirstDriftedLine(LockText locked, string actual, Source source)
    {
        var (line, position) = (0, 0);
        for (var i = 0; i < locked.Text.Length && i < actual.Length && locked.Text[i] == actual[i]; i++)
            if (locked.Text[i] == '\n') (line, position) = (line + 1, i + 1);

        // Where the lock lacks the line, the one before it is the nearest that there is.
        var places = locked.Places.Value;
        for (var at = Math.Min(line, places.Count - 1); at >= 0; at--)
            if (places[at] is { Line: > 0 } place) return place;
        return new Place(source, 1, 1);
    }
}
