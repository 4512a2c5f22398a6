using System.Text;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Text;
using ConfigLock.Model.Provenance;
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
        var same = _environments[0].Explanation.Without(different, OtherOrigins);
        if (same.Length > 0)
            text.Append(_environments.Count == 1 ? "# in " : "# the same in ")
                .Append(string.Join(", ", _environments.Select(static one => one.Name))).Append('\n').Append(same);
        if (different.Count > 0) text.Append(text.Length > 0 ? "\n" : string.Empty).Append("# different\n");
        foreach (var path in different) Append(text, path);
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>
    /// What differs, for programs, which find the rest in the explanation of each environment: an array of objects with <c>key</c> and
    /// <c>in</c>, an object with the key as each environment spells it, or <see langword="null"/> where it is missing.
    /// </summary>
    public string ToJson() => IndentedJson.Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var path in new SortedSet<string>(Different(), StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("key", path);
            writer.WriteStartObject("in");
            foreach (var (name, _, keys) in _environments) writer.WriteString(name, keys.TryGetValue(path, out var key) ? key.Path : null);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private IEnumerable<string> Different()
    {
        var seen = new HashSet<string>(_semantics.Keys);
        return _environments.SelectMany(static one => one.Explanation.Keys).Where(key => seen.Add(key.Path) && !IsSame(key))
            .Select(static key => key.Path);
    }

    // But for where it comes from, and for locks that are not there. One line can say of drift only what all locks have in common.
    private bool IsSame(ExplainedKey key)
    {
        var found = _environments
            .Select(one => (one.Explanation.HasLock, Key: one.Keys.TryGetValue(key.Path, out var other) ? other : null)).ToList();
        return found.TrueForAll(one => one.Key is not null && AreAlike(key.Value, one.Key.Value))
            && (found.TrueForAll(static one => !one.HasLock || one.Key!.IsAsLocked)
                || found.TrueForAll(one => one.HasLock && AreAlike(key.Locked, one.Key!.Locked)));
    }

    // Of a value that is the same everywhere, where it comes from in those environments in which that is another place.
    private string OtherOrigins(ExplainedKey key)
    {
        if (key.Value is null) return string.Empty;
        var first = OriginText.Show(key.Value.Origin);
        var others = _environments.Skip(1).Select(one => (one.Name, Origin: OriginText.Show(one.Keys[key.Path].Value!.Origin)))
            .Where(one => one.Origin != first);
        return string.Concat(others.Select(static one => $"; in {one.Name} {one.Origin}"));
    }

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
