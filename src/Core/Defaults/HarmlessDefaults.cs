using ConfigLock.Core.Schemas;
using ConfigLock.Core.Validation;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>
/// Takes back the defaults that would make a valid config invalid (contract, section 3, step 6): those that break a
/// rule about several keys at once, such as <c>not</c>, <c>maxProperties</c> or <c>dependentRequired</c>.
/// </summary>
internal sealed class HarmlessDefaults
{
    private readonly Judges _judges;
    private readonly Schema _schema;
    private readonly ConfigTable _config;
    private int[] _violations = [];

    private HarmlessDefaults(Judges judges, Schema schema, ConfigTable config) =>
        (_judges, _schema, _config) = (judges, schema, config);

    /// <summary>Keeps as many of the additions as it can, in ordinal order of their paths, and says whether it kept any.</summary>
    /// <param name="judges">Judge values with defaults as ordinary ones.</param>
    /// <param name="schema">The schema of the config.</param>
    /// <param name="config">The config, with all additions applied.</param>
    /// <param name="additions">What was added.</param>
    public static bool Keep(Judges judges, Schema schema, ConfigTable config, List<DefaultAddition> additions)
    {
        if (judges.AllAccept(schema, config)) return true;

        foreach (var addition in additions) addition.Undo();
        var choice = new HarmlessDefaults(judges, schema, config);
        choice._violations = choice.CountViolations();

        // A default can need another that comes later, so those left out are tried again until none is kept.
        var left = additions.OrderBy(static addition => addition.Path.ToString(), StringComparer.Ordinal).ToList();
        var before = left.Count;
        for (var count = left.Count + 1; left.Count > 0 && left.Count < count;)
        {
            count = left.Count;
            left = choice.TryAdd(left);
        }

        return left.Count < before;
    }

    // Those that had to be left out. Halving finds a few harmful ones among many without judging each by itself.
    private List<DefaultAddition> TryAdd(List<DefaultAddition> additions)
    {
        foreach (var addition in additions) addition.Apply();
        var violations = CountViolations();
        if (!violations.Where((count, judge) => count > _violations[judge]).Any())
        {
            _violations = violations;
            return [];
        }

        foreach (var addition in additions) addition.Undo();
        if (additions.Count == 1) return additions;
        var half = additions.Count / 2;
        return [.. TryAdd(additions.GetRange(0, half)), .. TryAdd(additions.GetRange(half, additions.Count - half))];
    }

    private int[] CountViolations() => _judges.CountViolations(_schema, _config);
}
