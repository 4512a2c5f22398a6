using System.Collections;

namespace ConfigLock.Model.Diagnostics;

/// <summary>
/// The messages of one run, in the order in which they were found, each once, and of each severity so many that people can read them.
/// </summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    /// <summary>How many messages of one severity are kept.</summary>
    public const int MaximumOfOneSeverity = 500;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<Diagnostic> _seen = [];
    private readonly int[] _counts = new int[(int)Severity.Error + 1];

    /// <summary>Whether any of them fails the build.</summary>
    public bool HasErrors => _counts[(int)Severity.Error] > 0;

    /// <summary>Whether there were more errors than are kept, so that more of them need no care.</summary>
    public bool HasTooManyErrors => _counts[(int)Severity.Error] > MaximumOfOneSeverity;

    /// <inheritdoc/>
    public int Count => _diagnostics.Count;

    /// <summary>Adds a message that is not there yet.</summary>
    public void Add(Diagnostic diagnostic)
    {
        ref var count = ref _counts[(int)diagnostic.Descriptor.Severity];
        if (count > MaximumOfOneSeverity || !_seen.Add(diagnostic)) return;
        _diagnostics.Add(count++ < MaximumOfOneSeverity ? diagnostic : BagMessages.MoreLeftOut(diagnostic.Place, MaximumOfOneSeverity));
    }

    /// <inheritdoc/>
    public IEnumerator<Diagnostic> GetEnumerator() => _diagnostics.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _diagnostics.GetEnumerator();
}
