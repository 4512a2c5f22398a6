using ConfigLock.Core.Locking;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>The keys whose drift a rule lets pass (docs/resolution.md, step 10).</summary>
internal static class MutedKeys
{
    /// <summary>Those of them in which a config differs from the lock, in ordinal order.</summary>
    public static IEnumerable<MutedDrift> Find(LoadedLock locked, ConfigTable actual, DriftPolicies policies, KeyComparer comparer)
    {
        if (!policies.Any) return [];
        var config = locked.Document.Config;
        return from change in comparer.Changes(config, actual)
               let policy = policies.Of(change.Path)
               where policy is not null
               select new MutedDrift(policy, LockPlaces.Of(change.Path, config, locked.Source)) { Change = change };
    }

    /// <summary>A lock with these keys, and these digests, as another lock has them.</summary>
    public static LockDocument As(LockDocument locked, IReadOnlyList<MutedDrift> muted, LockDocument actual, Semantics semantics)
    {
        if (muted.Count == 0) return actual;
        var named = new NamedKeys(semantics);
        var (config, digests) = (actual.Config.CopyTable(), actual.Digests.CopyTable());
        foreach (var drift in muted)
        {
            if (drift.Change is { } change) named.TakeOver(config, locked.Config, change.Path);
            else named.TakeOver(digests, locked.Digests, KeyPath.Root.Key(drift.Digest!.Name));
        }

        return actual with { Config = config, Digests = digests };
    }

    /// <summary>The lock as the source of a replay, which takes these keys from the live sources.</summary>
    /// <param name="locked">The lock.</param>
    /// <param name="live">What the live sources resolve to; <see langword="null"/> where they do not, so that the lock has the say.</param>
    /// <param name="policies">Which keys these are.</param>
    /// <param name="comparer">Says what is the same; secrets do not differ, since no lock holds them.</param>
    public static ConfigSource ForReplay(LoadedLock locked, ConfigTable? live, DriftPolicies policies, KeyComparer comparer)
    {
        var source = locked.ForReplay(comparer.Semantics);
        if (live is null) return source;
        var named = new NamedKeys(comparer.Semantics);
        foreach (var change in comparer.Changes(source.Table, live))
            if (policies.Of(change.Path) is not null) named.TakeOver(source.Table, live, change.Path);
        return source;
    }
}
