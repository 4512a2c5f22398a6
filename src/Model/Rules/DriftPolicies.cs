using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Rules;

/// <summary>
/// Tells of each key whether its drift is let pass: the rule <c>drift</c> of the key, else of the nearest table around it, until its
/// day is over. Whatever drifts is asked here, be it a value or a digest.
/// </summary>
/// <param name="root">The definition of the config as a whole.</param>
/// <param name="any">Whether a rule speaks about drift at all.</param>
/// <param name="today">The day, as <c>YYYY-MM-DD</c>.</param>
internal sealed class DriftPolicies(KeyDefinition root, bool any, string today)
{
    /// <summary>Where all drift counts.</summary>
    public static readonly DriftPolicies None = new(KeyDefinition.Root(Schema.Open, null), any: false, string.Empty);

    /// <summary>Whether a rule speaks about drift at all.</summary>
    public bool Any => any;

    /// <summary>How drift of the key is let pass; <see langword="null"/> where it is not.</summary>
    public DriftPolicy? Of(KeyPath key) => Nearest(key) is { } policy && !IsOver(policy) ? policy : null;

    /// <summary>How drift of the key was let pass until a day that is over; <see langword="null"/> where it was not.</summary>
    public DriftPolicy? EndedFor(KeyPath key) => Nearest(key) is { } policy && IsOver(policy) ? policy : null;

    private DriftPolicy? Nearest(KeyPath key)
    {
        if (!Any) return null;
        for (var at = key; at is not null; at = at.Parent)
        {
            if (root.Find(at)?.Rules is { } found && found.Get(LockRules.Drift) is { } drift)
                return new DriftPolicy(drift == "warn", found.Get(LockRules.Reason)!, found.Get(LockRules.Until));
        }

        return null;
    }

    private bool IsOver(DriftPolicy policy) => policy.Until is { } last && string.CompareOrdinal(today, last) > 0;
}
