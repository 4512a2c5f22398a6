using ConfigLock.Core.Redaction;
using ConfigLock.Judging.Running;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Judging.Drift;

/// <summary>Holds a running config to the lock.</summary>
/// <param name="root">What the schema says about the config.</param>
internal sealed class ConfigJudge(KeyDefinition root)
{
    private const string Absent = "(absent)";
    private const string Empty = "(empty)";
    private const string External = "(external)";
    private const string Nobody = "(nothing)";

    private readonly Redactor _redactor = new(root);

    /// <summary>The keys that drifted, in ordinal order, but for those that a rule ignores.</summary>
    /// <param name="config">The running configuration.</param>
    /// <param name="locked">The config as locked.</param>
    /// <param name="complete">Fills a config in as the types do; <see langword="null"/> for one that they do not take.</param>
    /// <param name="today">The day, as <c>YYYY-MM-DD</c>.</param>
    public IReadOnlyList<JudgedKey> Judge(
        IRunningConfig config, LockedValues locked, Func<ConfigTable, ConfigTable?> complete, string today)
    {
        var running = RunningValues.Of(config, root, locked.Config).Config;
        var comparison = new ConfigComparison(root);
        comparison.Compare(locked.Config, running);
        var policies = new DriftPolicies(root, any: true, today);
        return
        [
            .. comparison.Differences.Concat(SuppliedValues.NotAmong(locked, comparison.Missing, complete))
                .Concat(ExternalValues.Faults(root, running))
                .Select(difference => Shown(difference, policies.Of(difference.Path)))
                .Where(static key => key.Policy is not { Warns: false })
                .DistinctBy(static key => key.Key).OrderBy(static key => key.Key, StringComparer.Ordinal),
        ];
    }

    private JudgedKey Shown(Difference difference, DriftPolicy? policy)
    {
        var (path, locked, running) = (difference.Path, difference.Locked, difference.Running);
        var (before, after) = (Absent, Absent);
        if (difference.Expected is { } expected)
            (before, after) = (External, Masked(running, expected));
        else if (locked is not null && running is not null)
            (before, after) = Both(_redactor.Resolved(path, locked).BesideOther(_redactor.Value(path, running)));
        else if (locked is not null) before = _redactor.Resolved(path, locked).Short().ToString();
        else if (running is not null) after = difference.IsKnown ? _redactor.Value(path, running).Short().ToString() : ValueText.Masked;
        return new JudgedKey(
            _redactor.Key(path).ToString(), before, after, RunningValues.SourceOf(running)?.Name ?? Nobody, policy);
    }

    private static string Masked(ConfigValue? running, string expected) =>
        running is null ? Absent : ExternalValues.IsNothing(running) ? Empty : $"{ValueText.Masked}, but it {expected}";

    private static (string Locked, string Running) Both((ShownValue Locked, ShownValue Running) values) =>
        (values.Locked.ToString(), values.Running.ToString());
}
