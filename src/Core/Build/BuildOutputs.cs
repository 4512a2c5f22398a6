using ConfigLock.Core.Comparison;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Build;

/// <summary>What a build leaves of one environment besides its messages.</summary>
internal sealed record BuildOutputs
{
    /// <summary>What a build leaves that an error ended before anything was written.</summary>
    public static readonly BuildOutputs None = new();

    /// <summary>The lock, or <see langword="null"/>.</summary>
    public BuiltLock? Lock { get; init; }

    /// <summary>The diff of a drift, where it is to be told apart from the errors, or <see langword="null"/>.</summary>
    public string? Diff { get; init; }

    /// <summary>What the gate said; <see langword="null"/> where the build ended before it.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The ways to accept a drift.</summary>
    public IReadOnlyList<AcceptStep> Accept { get; init; } = [];

    /// <summary>What there is to say of files that the build left for people.</summary>
    public IReadOnlyList<Diagnostic> Notices { get; init; } = [];
}
