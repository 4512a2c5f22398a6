using System.Collections;

namespace ConfigLock.Core.Diagnostics;

/// <summary>The messages of one run, in the order in which they were found, each once, and of each severity so many that people can read them.</summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    /// <summary>How many messages of one severity are kept.</summary>
    public const int MostOfOneSeverity = 500;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<Diagnostic> _seen = [];
    private readonly Dictionary<Severity, int> _counts = [];

    /// <summary>Whether any of them fails the build.</summary>
    public bool HasErrors => _counts.ContainsKey(Severity.Error);

    /// <summary>Whether there were more errors than are kept, so that more of them need no care.</summary>
    public bool HasTooManyErrors => _counts.TryGetValue(Severity.Error, out var count) && count > MostOfOneSeverity;

    /// <inheritdoc/>
    public int Count => _diagnostics.Count;

    /// <summary>Adds a message that is not there yet.</summary>
    public void Add(Diagnostic diagnostic)
    {
        var severity = diagnostic.Descriptor.Severity;
        _counts.TryGetValue(severity, out var count);
        if (count > MostOfOneSeverity || !_seen.Add(diagnostic)) return;
        _counts[severity] = count + 1;
        _diagnostics.Add(count < MostOfOneSeverity ? diagnostic : BagMessages.MoreLeftOut(diagnostic.Place, MostOfOneSeverity));
    }

    /// <inheritdoc/>
    public IEnumerator<Diagnostic> GetEnumerator() => _diagnostics.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _diagnostics.GetEnumerator();
}
