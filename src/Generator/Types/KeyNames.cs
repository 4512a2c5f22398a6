namespace ConfigLock.Generator.Types;

/// <summary>Names of keys, or all there are.</summary>
internal sealed class KeyNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Whether it is every key.</summary>
    public bool AreAll { get; private set; }

    /// <summary>Makes it every key.</summary>
    public void AddAll() => AreAll = true;

    public void Add(string name) => _names.Add(name);

    /// <summary>Adds those of another, and says whether any was new.</summary>
    public bool Add(KeyNames other)
    {
        var (wereAll, count) = (AreAll, _names.Count);
        AreAll |= other.AreAll;
        if (!AreAll) _names.UnionWith(other._names);
        return AreAll != wereAll || _names.Count != count;
    }

    public bool Contains(string name) => AreAll || _names.Contains(name);
}
