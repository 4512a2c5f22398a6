using ConfigLock.Core.Comparison;
using ConfigLock.Core.Explaining;
using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Reporting;

/// <summary>What a build came to.</summary>
internal enum ReportResult
{
    /// <summary>The build may go on.</summary>
    Passed,

    /// <summary>The lock and the effective config differ.</summary>
    Drifted,

    /// <summary>Something else is wrong.</summary>
    Failed,
}

/// <summary>What a report tells, in whichever form.</summary>
internal sealed record Report
{
    /// <summary>The reports' file name stem.</summary>
    public required string Id { get; init; }

    /// <summary>The file name of the project.</summary>
    public required string Project { get; init; }

    /// <summary>The running version.</summary>
    public required string Version { get; init; }

    /// <summary>What the build came to.</summary>
    public required ReportResult Result { get; init; }

    /// <summary>The code of the message that decided the result, or <see langword="null"/>.</summary>
    public string? Code { get; init; }

    /// <summary>The result in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What each environment came to; one without a name where the project names none.</summary>
    public required IReadOnlyList<EnvironmentReport> Environments { get; init; }

    /// <summary>The effective configs of the environments that resolve.</summary>
    public required ReportConfig Config { get; init; }

    /// <summary>What differs between the environments; <see langword="null"/> where not even two of them resolve.</summary>
    public ReportMatrix? Matrix { get; init; }

    /// <summary>Whether the lock of any environment has drifted.</summary>
    public bool HasDrift => Environments.Any(static environment => environment.Drift is not null);

    /// <summary>Whether the project names environments.</summary>
    public bool HasEnvironments => Environments[0].Name.Length > 0;

    /// <summary>Every message of the build, in the order in which they were found.</summary>
    public required IReadOnlyList<ReportMessage> Messages { get; init; }

    /// <summary>How paths and names are spelt.</summary>
    public required ProjectPaths Paths { get; init; }

    /// <summary>Whether there is something that a reader would want to know.</summary>
    public bool HasNews => Result != ReportResult.Passed || Messages.Any(static message => message.Severity != Severity.Information);
}

/// <summary>What a build came to in one environment.</summary>
internal sealed record EnvironmentReport
{
    /// <summary>The environment's name; empty where the project names none.</summary>
    public required string Name { get; init; }

    /// <summary>The lock's file name stem.</summary>
    public required string LockStem { get; init; }

    /// <summary>What the build came to.</summary>
    public required ReportResult Result { get; init; }

    /// <summary>What the build does with the lock, as reports name it; <c>resolve</c> where no lock is loaded.</summary>
    public required string ModeName { get; init; }

    /// <summary>The loaded lock, else the exported one, from the project; <see langword="null"/> where there is neither.</summary>
    public string? Lock { get; init; }

    /// <summary>The layers, lowest precedence first.</summary>
    public required IReadOnlyList<ReportLayer> Layers { get; init; }

    /// <summary>Each key of the effective config; <see langword="null"/> where the sources do not resolve.</summary>
    public IReadOnlyList<ExplainedKey>? Config { get; init; }

    /// <summary>The drift, if that is the result.</summary>
    public ReportDrift? Drift { get; init; }

    /// <summary>The drift that rules let pass, in whatever the build ended.</summary>
    public required IReadOnlyList<MutedDrift> Muted { get; init; }
}

/// <summary>A layer of the build.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="Path">Its path from the project.</param>
/// <param name="State"><c>used</c>, <c>overruled</c> by a replayed lock, <c>missing</c>, or <c>unreadable</c>.</param>
internal sealed record ReportLayer(string Name, string Path, string State);

/// <summary>A message of the build.</summary>
/// <param name="Descriptor">Its declaration.</param>
/// <param name="File">The file that it points to, from the project.</param>
/// <param name="Uri">The same from the root, as a URI reference.</param>
/// <param name="Line">Line, counted from 1; 0 means the file as a whole.</param>
/// <param name="Column">Column, counted from 1; 0 means the line as a whole.</param>
/// <param name="Text">What it says.</param>
internal sealed record ReportMessage(DiagnosticDescriptor Descriptor, string File, string Uri, int Line, int Column, string Text)
{
    /// <summary>How grave it is.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary>The severity as programs read it.</summary>
    public string SeverityName => Severity.ToString().ToLowerInvariant();

    /// <summary>The place for people.</summary>
    public string Place => Line == 0 ? File : $"{File}({Line},{Column})";
}

/// <summary>How the lock and the effective config differ.</summary>
/// <param name="Drift">The differences of the config; <see langword="null"/> where only digests differ.</param>
/// <param name="Digests">The digests that differ.</param>
/// <param name="Accept">The ways to accept them.</param>
/// <param name="Candidate">The text of the lock that would pass; <see langword="null"/> where its file would be that of the build's own
/// lock.</param>
/// <param name="Patch">The patch that makes it of the loaded one; <see langword="null"/> where it would show a secret.</param>
internal sealed record ReportDrift(
    Drift? Drift, IReadOnlyList<DigestChange> Digests, IReadOnlyList<AcceptStep> Accept, string? Candidate, string? Patch)
{
    /// <summary>Each drifted key.</summary>
    public IReadOnlyList<KeyChange> Keys => Drift?.Changes ?? [];

    /// <summary>The unified diff of the configs; empty where only digests differ.</summary>
    public string Diff => Drift?.Diff.ToString() ?? string.Empty;

    /// <summary>The difference in a sentence.</summary>
    public string Message => (Drift is null ? DigestMessage.Head(Digests) : DriftMessage.Head(Keys)).ToString();
}
