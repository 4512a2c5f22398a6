using ConfigLock.Core.Redaction;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Stripping;

/// <summary>
/// The config of a lock as it is compared and shown: keys that the program has no more do not count, and secrets that a hand
/// put into it are in no diff.
/// </summary>
internal static class ComparableConfig
{
    /// <summary>A copy of the config.</summary>
    public static ConfigTable Of(RuleSet rules, ConfigTable config, out bool holdsSecret)
    {
        var copy = config.CopyTable();
        holdsSecret = Secrets.Mask(rules.Root, copy);
        RemovedKeys.Drop(rules.Root, copy);
        return copy;
    }
}
