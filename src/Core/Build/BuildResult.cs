using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Build;

/// <summary>What one build came to.</summary>
/// <param name="Diagnostics">Every message.</param>
/// <param name="Locks">The locks, one of each environment; none after an error.</param>
/// <param name="Explanation">Where each value comes from, as text for people; <see langword="null"/> where it was not asked for.</param>
/// <param name="FilesRead">
/// Every file that shaped the result, absolute, in ordinal order: what must not change for the build to be skipped.
/// </param>
/// <param name="FilesWritten">Every file that the build left, absolute, in ordinal order.</param>
public sealed record BuildResult(
    DiagnosticBag Diagnostics,
    IReadOnlyList<BuiltLock> Locks,
    string? Explanation,
    IReadOnlyList<ReadFile> FilesRead,
    IReadOnlyList<string> FilesWritten)
{
    /// <summary>The lock for the user of the default environment; <see langword="null"/> where there is none.</summary>
    public string? LockFile => Default?.File;

    /// <summary>The lock for the compiler of the default environment; <see langword="null"/> where there is none.</summary>
    public string? IntermediateLock => Default?.Intermediate;

    private BuiltLock? Default => Locks.FirstOrDefault(static one => one.IsDefault);

    /// <summary>Whether another day may come to something else, since a rule lets drift pass until some day.</summary>
    public bool DependsOnDay { get; init; }

    /// <summary>What there is to say of files that the build left for people.</summary>
    public IReadOnlyCollection<Diagnostic> Notices { get; init; } = [];

    /// <summary>The diff of a drift, where it is to be told apart from the errors; else <see langword="null"/>.</summary>
    public string? Diff { get; init; }

    /// <summary>
    /// The report in Markdown, absolute, for a build server to show; <see langword="null"/> where there is none, or nothing
    /// to say in it.
    /// </summary>
    public string? SummaryFile { get; init; }
}
