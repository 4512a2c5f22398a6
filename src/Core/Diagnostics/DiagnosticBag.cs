using System.Collections;

namespace ConfigLock.Core.Diagnostics;

/// <summary>The messages of one run, in the order in which they were found, each once.</summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<Diagnostic> _seen = [];

    /// <summary>Whether any of them fails the build.</summary>
    public bool HasErrors { get; private set; }

    /// <inheritdoc/>
    public int Count => _diagnostics.Count;

    /// <summary>Adds a message that is not there yet.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (!_seen.Add(diagnostic)) return;
        _diagnostics.Add(diagnostic);
        HasErrors |= diagnostic.IsError;
    }

    /// <inheritdoc/>
    public IEnumerator<Diagnostic> GetEnumerator() => _diagnostics.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _diagnostics.GetEnumerator();
}
