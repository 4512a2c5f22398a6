using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Tool.Explanations;

/// <summary>What somebody probably meant who asked for a key that there is not.</summary>
internal static class NearestKeys
{
    private const int Most = 3;

    /// <summary>Up to three keys and tables: those of that name elsewhere, then the one that is spelt most alike.</summary>
    /// <param name="asked">The key that there is not.</param>
    /// <param name="known">All keys.</param>
    public static IReadOnlyList<string> Of(string asked, IEnumerable<string> known)
    {
        var all = known.SelectMany(WithTables).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var elsewhere = all.Where(key => key.EndsWith("." + asked, StringComparison.OrdinalIgnoreCase)).Take(Most);
        return NearestName.Of(asked, all) is { } alike ? [.. elsewhere.Append(alike).Distinct().Take(Most)] : [.. elsewhere];
    }

    // The key, and the tables and arrays around it.
    private static IEnumerable<string> WithTables(string key)
    {
        yield return key;
        var quoted = false;
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] == '"' && (i == 0 || key[i - 1] != '\\')) quoted = !quoted;
            else if (!quoted && key[i] is '.' or '[') yield return key[..i];
        }
    }
}
