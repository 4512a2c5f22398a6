using ConfigLock.Core.Locking;
using ConfigLock.Core.Redaction;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>The keys whose drift a rule lets pass (docs/resolution.md, step 10).</summary>
internal static class MutedKeys
{
    /// <summary>Those of them in which a config differs from the lock, in ordinal order.</summary>
    public static IReadOnlyList<MutedDrift> Find(LoadedLock locked, ConfigTable actual, DriftPolicies policies, Redactor redactor)
    {
        if (!policies.Any) return [];
        var config = locked.Document.Config;
        return [.. from change in KeyChanges.Find(config, actual, redactor)
                   let policy = policies.Of(change.Path)
                   where policy is not null
                   select new MutedDrift(change, policy, LockPlaces.Of(change.Path, config, locked.Source))];
    }

    /// <summary>What is left to judge: a lock of the config with these keys as they are locked.</summary>
    public static LockDocument AsLocked(IReadOnlyList<MutedDrift> muted, ConfigTable locked, LockDocument actual)
    {
        if (muted.Count == 0) return actual;
        var config = actual.Config.CopyTable();
        foreach (var drift in muted) NamedKeys.TakeOver(config, locked, drift.Change.Path);
        return actual with { Config = config };
    }

    /// <summary>The lock as the source of a replay, which takes these keys from the live sources.</summary>
    /// <param name="locked">The lock.</param>
    /// <param name="live">What the live sources resolve to; <see langword="null"/> where they do not, so that the lock has the say.</param>
    /// <param name="policies">Which keys these are.</param>
    /// <param name="redactor">What the schema marks as a secret does not differ, since no lock holds it.</param>
    public static ConfigSource ForReplay(LoadedLock locked, ConfigTable? live, DriftPolicies policies, Redactor redactor)
    {
        var source = locked.ForReplay();
        if (live is null) return source;
        foreach (var change in KeyChanges.Find(source.Table, live, redactor))
            if (policies.Of(change.Path) is not null) NamedKeys.TakeOver(source.Table, live, change.Path);
        return source;
    }
}
