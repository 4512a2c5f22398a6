namespace ConfigLock.Tests.DotNet;

/// <summary>What the library makes of a stack of files.</summary>
/// <param name="Failure">Why it refuses them; <see langword="null"/> where it does not.</param>
internal sealed record LibraryAnswer(InvalidDataException? Failure)
{
    /// <summary>All that its <c>AsEnumerable()</c> gives.</summary>
    public Dictionary<string, string?> Values { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>For each key the number of the provider that answers, from 0; -1 where none does.</summary>
    public Dictionary<string, int> Providers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The keys above a key, from the outermost on.</summary>
    public static IEnumerable<string> Above(string key)
    {
        for (var colon = key.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = key.IndexOf(':', colon + 1))
            yield return key[..colon];
    }
}
