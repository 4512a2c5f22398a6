using ConfigLock.Core.Locking;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Stripping;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>What the gate lets through.</summary>
/// <param name="Mode">What the build does with the lock.</param>
/// <param name="AllowVersionMismatch">Whether another <c>configlock_version</c> is tolerated.</param>
/// <param name="Today">The day, as <c>YYYY-MM-DD</c>.</param>
internal sealed record GatePolicy(LockMode Mode, bool AllowVersionMismatch, string Today)
{
    /// <summary>Which drift passes. An update takes over all that differs, so that it heeds no rule of that kind.</summary>
    public DriftPolicies DriftOf(RuleSet rules) =>
        Mode == LockMode.Update ? DriftPolicies.None : new DriftPolicies(rules.Root, rules.MutesDrift, Today);

    /// <summary>Whether a lock may be compared although another version of ConfigLock may have written it.</summary>
    public bool Accepts(LoadedLock loaded, string runningVersion) =>
        AllowVersionMismatch || string.Equals(loaded.Document.ConfigLockVersion, runningVersion, StringComparison.Ordinal);
}

/// <summary>Holds what a build resolved to against the lock that it loaded. It reads and writes nothing.</summary>
internal static class LockGate
{
    /// <summary>The verdict.</summary>
    /// <param name="policy">What passes.</param>
    /// <param name="loaded">The loaded lock; <see langword="null"/> where there is none.</param>
    /// <param name="actual">What the build resolved to.</param>
    /// <param name="digests">What the lock's digests are held against.</param>
    /// <param name="live">
    /// On a replay, what the live sources resolve to; <see langword="null"/> where they do not, and in other modes.
    /// </param>
    /// <param name="rules">The rules.</param>
    /// <param name="semantics">When keys and values are the same.</param>
    public static Verdict Judge(
        GatePolicy policy, LoadedLock? loaded, LockDocument actual, DigestSources digests, ConfigTable? live, RuleSet rules,
        Semantics semantics)
    {
        var judged = DigestGate.Judge(digests, loaded, semantics);
        var resolved = actual with { Digests = judged.Digests };
        var text = LockWriter.Write(resolved);
        if (loaded is null) return new Verdict { Mode = policy.Mode, Text = text, Candidate = text, Digests = judged };

        var compared = Comparable(loaded, rules);
        var comparer = new KeyComparer(semantics, rules.Redactor);

        // A secret that a hand has put into the lock never passes.
        var policies = compared.HoldsSecret ? DriftPolicies.None : policy.DriftOf(rules);
        List<MutedDrift> muted =
            [.. MutedKeys.Find(compared, actual.Config, policies, comparer), .. MutedDigests.Find(judged.Changes, policies)];
        var refused = MutedKeys.As(compared.Document, muted, resolved, semantics);
        var drift = LockComparer.Compare(compared.Document, refused, compared.Source, comparer);
        return new Verdict
        {
            Mode = policy.Mode,
            Text = text,
            Candidate = muted.Count == 0 ? text : LockWriter.Write(refused),
            Loaded = compared,
            Drift = drift,
            Digests = judged,
            Muted = muted,
            Edits = live is null ? [] : LiveChanges.Find(compared.Document.Config, live, drift?.Changes ?? [], policies, comparer),
            IsUpToDate = drift is null && judged.Agrees && policy.Accepts(loaded, actual.ConfigLockVersion),
        };
    }

    /// <summary>A lock as it is compared and shown.</summary>
    public static LoadedLock Comparable(LoadedLock loaded, RuleSet rules)
    {
        var config = ComparableConfig.Of(rules, loaded.Document.Config, out var holdsSecret);
        return loaded with { Document = loaded.Document with { Config = config }, HoldsSecret = holdsSecret };
    }
}
