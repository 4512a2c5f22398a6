using System.Globalization;
using System.Text.RegularExpressions;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Parsing;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>The digests whose drift a rule lets pass. No rule speaks about a file.</summary>
internal static class MutedDigests
{
    private static readonly Regex Parts = new("""("(?:[^"\\]|\\.)*"|[\w-]+)|\[([0-9]{1,9})\]""", RegexOptions.CultureInvariant);

    /// <summary>Those of them that differ from the lock's.</summary>
    public static IEnumerable<MutedDrift> Find(IEnumerable<DigestChange> changes, DriftPolicies policies)
    {
        if (!policies.Any) return [];
        return from change in changes
               let key = KeyOf(change.Name)
               let policy = key is null ? null : policies.Of(key)
               where policy is not null
               select new MutedDrift(policy, change.Place) { Digest = change };
    }

    // A lock that a hand has changed may have names that are no keys.
    private static KeyPath? KeyOf(string name)
    {
        if (name.StartsWith(DigestText.FilePrefix, StringComparison.Ordinal)) return null;
        var path = KeyPath.Root;
        foreach (Match part in Parts.Matches(name))
        {
            var index = part.Groups[2];
            if (index.Success) path = path.Index(int.Parse(index.Value, CultureInfo.InvariantCulture));
            else if (DottedKey.Parse(part.Value) is [var key]) path = path.Key(key);
        }

        return path.ToString() == name ? path : null;
    }
}
