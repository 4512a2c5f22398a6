using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>
/// Takes back the defaults that would make a valid config invalid (docs/resolution.md, step 6): those that break a
/// rule about several keys at once, such as <c>not</c>, <c>maxProperties</c> or <c>dependentRequired</c>.
/// </summary>
internal sealed class HarmlessDefaults
{
    private readonly Judges _judges;
    private readonly Schema _schema;
    private readonly ConfigValue _config;
    private readonly KeyPath _path;
    private HashSet<string>[] _violations = [];

    private HarmlessDefaults(Judges judges, Schema schema, ConfigValue config, KeyPath path) =>
        (_judges, _schema, _config, _path) = (judges, schema, config, path);

    /// <summary>Keeps as many of the additions as it can, in ordinal order of their paths, and gives those that it kept.</summary>
    /// <param name="judges">Judge values with defaults as ordinary ones.</param>
    /// <param name="schema">The schema of the config.</param>
    /// <param name="config">The config, with all additions applied.</param>
    /// <param name="path">The path of the config, if it is a part of one.</param>
    /// <param name="additions">What was added.</param>
    public static List<DefaultAddition> Keep(
        Judges judges, Schema schema, ConfigValue config, KeyPath path, List<DefaultAddition> additions)
    {
        if (judges.AllAccept(schema, config, path)) return additions;

        foreach (var addition in additions) addition.Undo();
        var choice = new HarmlessDefaults(judges, schema, config, path);
        choice._violations = choice.Violations();

        // A default can need another that comes later, so those left out are tried again until none is kept.
        var left = additions.OrderBy(static addition => addition.Path.ToString(), StringComparer.Ordinal).ToList();
        for (var count = left.Count + 1; left.Count > 0 && left.Count < count;)
        {
            count = left.Count;
            left = choice.TryAdd(left);
        }

        return [.. additions.Except(left)];
    }

    // Those that had to be left out. Halving finds a few harmful ones among many without judging each by itself.
    private List<DefaultAddition> TryAdd(List<DefaultAddition> additions)
    {
        foreach (var addition in additions) addition.Apply();
        var violations = Violations();
        if (!violations.Where((found, judge) => !found.IsSubsetOf(_violations[judge])).Any())
        {
            _violations = violations;
            return [];
        }

        foreach (var addition in additions) addition.Undo();
        if (additions.Count == 1) return additions;
        var half = additions.Count / 2;
        return [.. TryAdd(additions.GetRange(0, half)), .. TryAdd(additions.GetRange(half, additions.Count - half))];
    }

    // By what they say and not by their number: a default that mends one thing does not pay for one that breaks another.
    private HashSet<string>[] Violations() => Array.ConvertAll(
        _judges.Violations(_schema, _config, _path),
        static violations => new HashSet<string>(
            violations.Select(static violation => $"{violation.Path} {violation.Keyword} {violation.Expected}"), StringComparer.Ordinal));
}
