using System.Text;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Explaining;

/// <summary>The explanations of several environments as one text: what is the same in all is said once.</summary>
internal sealed class EnvironmentExplanations
{
    private const int Indent = 4;

    private readonly List<(string Name, Explanation Explanation, Dictionary<string, ExplainedKey> Keys)> _environments;
    private readonly Semantics _semantics;

    /// <param name="environments">The name of each with its explanation.</param>
    /// <param name="semantics">When keys and values are the same.</param>
    public EnvironmentExplanations(IEnumerable<(string Name, Explanation Explanation)> environments, Semantics semantics)
    {
        _environments = [.. environments.Select(one =>
            (one.Name, one.Explanation, one.Explanation.Keys.ToDictionary(static key => key.Path, semantics.Keys)))];
        _semantics = semantics;
    }

    /// <summary>A line a key, and where a key differs a line for each environment.</summary>
    public string ToText()
    {
        var different = new SortedSet<string>(Different(), StringComparer.Ordinal);
        var text = new StringBuilder();
        var same = _environments[0].Explanation.Without(different);
        if (same.Length > 0)
            text.Append("# the same in ").Append(string.Join(", ", _environments.Select(static one => one.Name))).Append('\n').Append(same);
        if (different.Count > 0) text.Append(text.Length > 0 ? "\n" : string.Empty).Append("# different\n");
        foreach (var path in different) Append(text, path);
        return text.ToString().TrimEnd('\n');
    }

    private IEnumerable<string> Different()
    {
        var seen = new HashSet<string>(_semantics.Keys);
        return _environments.SelectMany(static one => one.Explanation.Keys).Where(key => seen.Add(key.Path) && !IsSame(key))
            .Select(static key => key.Path);
    }

    // With all that is said of it, but for where it comes from.
    private bool IsSame(ExplainedKey key) => _environments.TrueForAll(environment =>
        environment.Keys.TryGetValue(key.Path, out var other) && other.IsAsLocked == key.IsAsLocked
        && AreAlike(key.Value, other.Value) && AreAlike(key.Locked, other.Locked));

    private bool AreAlike(ConfigValue? one, ConfigValue? other) =>
        one is null || other is null ? one is null && other is null : _semantics.AreSpelledAlike(one, other);

    private void Append(StringBuilder text, string path)
    {
        var width = _environments.Max(static one => one.Name.Length);
        text.Append(path).Append('\n');
        foreach (var (name, explanation, keys) in _environments)
        {
            text.Append(' ', Indent).Append(name.PadRight(width));
            text.Append(keys.TryGetValue(path, out var key) ? explanation.Line(key) : " is missing").Append('\n');
        }
    }
}
