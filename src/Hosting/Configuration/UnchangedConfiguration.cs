using ConfigLock.Model.CompilerInput;
using Microsoft.Extensions.Configuration;

namespace ConfigLock.Hosting.Configuration;

/// <summary>
/// Finds out by texts alone whether a running configuration is what was locked, which it is at nearly every start. Nothing of the schema is
/// read for it, and each key is asked for by its path, since both cost a start more than all else.
/// </summary>
internal sealed class UnchangedConfiguration
{
    private readonly LockedTextsReader _locked;
    private readonly List<IConfigurationProvider> _providers;

    // How many keys each provider has under each name at the root, and how many of those under the present one were asked for.
    private readonly Dictionary<string, int>[] _keys;
    private readonly int[] _asked;

    private UnchangedConfiguration(string locked, List<IConfigurationProvider> providers)
    {
        (_locked, _providers) = (new LockedTextsReader(locked), providers);
        _asked = new int[providers.Count];
        _keys = new Dictionary<string, int>[providers.Count];
        for (var i = 0; i < _keys.Length; i++) _keys[i] = ProviderKeys.AtRoot(providers[i]);
    }

    /// <summary>
    /// Whether it is for certain. Where it is not, that says nothing: a text may mean the same value as another one, and a key beside the
    /// lock need not count.
    /// </summary>
    /// <param name="configuration">The running configuration.</param>
    /// <param name="locked">What was locked, as <see cref="LockedTexts"/>; <see langword="null"/> where texts alone do not tell.</param>
    public static bool IsCertain(IConfiguration configuration, string? locked)
    {
        if (locked is null || configuration is not IConfigurationRoot root) return false;
        var rules = locked.AsSpan(0, locked.IndexOf('\n'));
        return !rules.Contains(LockedTexts.Undecided) && new UnchangedConfiguration(locked, Providers.Of(root)).IsAsLocked();
    }

    private bool IsAsLocked()
    {
        var (rules, others) = (_locked.Line(), _locked.Line());
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (others.Length > 0)
            foreach (var name in others.Split(LockedTexts.Separator)) known.Add(LockedTextsReader.Unescaped(name));
        while (!_locked.IsAtEnd)
        {
            _locked.Read();
            var name = _locked.Name;
            known.Add(name);
            if (!Key(name, out var isThere, out var isSupplied) || !(isThere || isSupplied) || HasOthers(name)) return false;
        }

        for (var i = 0; i < _keys.Length; i++)
            if (!MayHaveRest(i, rules, known)) return false;
        return true;
    }

    // The key whose line was read last, and all that is inside of it.
    private bool Key(string path, out bool isThere, out bool isSupplied)
    {
        var mark = _locked.Mark;
        var locked = _locked.Text;
        var has = Ask(path, out var text);
        isSupplied = mark is not (LockedTexts.Value or LockedTexts.Open);
        isThere = has && text is not null;
        var comparison = _locked.Type == LockedTexts.Boolean ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        switch (mark)
        {
            case LockedTexts.Free: return true;
            case LockedTexts.External: return !string.IsNullOrEmpty(text);
            case LockedTexts.Empty: return string.IsNullOrEmpty(text);
            case LockedTexts.Open or LockedTexts.OpenSupplied or LockedTexts.OpenExternal: return Inside(path, out isThere);
            default: return !has || string.Equals(text, locked, comparison);
        }
    }

    private bool Inside(string path, out bool isAnyThere)
    {
        isAnyThere = false;
        var areAllThere = true;
        while (true)
        {
            _locked.Read();
            if (_locked.Mark == LockedTexts.Close) break;
            if (!Key(path + ":" + _locked.Name, out var isThere, out var isSupplied)) return false;
            isAnyThere |= isThere;
            areAllThere &= isThere || isSupplied;
        }

        // Without anything inside it is not there at all, which the line around it judges.
        return areAllThere || !isAnyThere;
    }

    // The last provider that has a key answers.
    private bool Ask(string path, out string? text)
    {
        text = null;
        var has = false;
        for (var i = 0; i < _asked.Length; i++)
        {
            if (!_providers[i].TryGet(path, out var value)) continue;
            (text, has) = (value, true);
            _asked[i]++;
        }

        return has;
    }

    // Whether a provider has keys under a name at the root for which nobody asked.
    private bool HasOthers(string name)
    {
        var hasOthers = false;
        for (var i = 0; i < _asked.Length; i++)
        {
            _keys[i].Remove(name, out var count);
            hasOthers |= count != _asked[i];
            _asked[i] = 0;
        }

        return hasOthers;
    }

    private bool MayHaveRest(int provider, string rules, HashSet<string> known)
    {
        var isFile = _providers[provider] is FileConfigurationProvider or EffectiveConfigurationProvider;
        if (isFile && _keys[provider].Count > 0 && rules.Contains(LockedTexts.FilesMatter)) return false;
        foreach (var (name, count) in _keys[provider])
        {
            if (known.Contains(name.Replace("_", string.Empty).Replace("-", string.Empty))) return false;
            if (rules.Contains(LockedTexts.SectionsMatter) && (count > 1 || !_providers[provider].TryGet(name, out _))) return false;
        }

        return true;
    }
}
