using ConfigLock.Core.Locking;
using ConfigLock.Model.Values;
using ConfigLock.Tool.Differences;
using ConfigLock.Tool.Explanations;
using ConfigLock.Tool.Files;
using ConfigLock.Tool.Messages;
using ConfigLock.Tool.Reports;

namespace ConfigLock.Tool.CommandLine;

/// <summary>Two sides that <c>diff</c> compares.</summary>
/// <param name="Before">What to call the first.</param>
/// <param name="After">What to call the second.</param>
/// <param name="Differences">In what they differ.</param>
/// <param name="Diff">Gives the unified diff of both as TOML.</param>
internal sealed record LockComparison(string Before, string After, IReadOnlyList<Difference> Differences, Func<string> Diff)
{
    /// <summary>What to call both where there are several.</summary>
    public string Title { get; init; } = $"{Before} -> {After}";

    /// <summary>The digests in which they differ, where the build says it.</summary>
    public IReadOnlyList<DigestDifference> Digests { get; init; } = [];

    /// <summary>Whether both say the same.</summary>
    public bool IsSame => Differences.Count == 0 && Digests.Count == 0;

    /// <summary>Two locks.</summary>
    public static LockComparison Of(string before, string after)
    {
        var (left, right) = (Read(before), Read(after));
        return new LockComparison(
            before, after, LockDifferences.Of(left, right), () => LockDifferences.Diff(left, right, (before, after)));
    }

    /// <summary>Each lock of a config and the live sources, as the gate judges them.</summary>
    public static IEnumerable<LockComparison> Of(BuildReport report) => report.Environments.Select(environment =>
    {
        var title = TitleOf(report, environment);
        var (before, after) = ($"{title}, lock", $"{title}, live");
        return new LockComparison(
            before, after, [.. environment.Keys, .. environment.Muted], () => Renamed(environment.Diff, (before, after)))
        {
            Title = $"{title}: lock -> live sources",
            Digests = environment.Digests,
        };
    });

    /// <summary>Two environments.</summary>
    public static LockComparison Of(IReadOnlyList<BuildReport> reports, string before, string after)
    {
        var ((report, left), (otherReport, right)) = (Find(reports, before), Find(reports, after));
        if (report != otherReport) throw NoSuchSide(reports, after);
        var (one, other) = (TitleOf(report, left), TitleOf(report, right));
        return new LockComparison(
            one, other, [.. Differences()], () => LockDifferences.Diff(Table(left), Table(right), (one, other)));

        IEnumerable<Difference> Differences() =>
            from row in report.Matrix
            let values = (Before: row.Values.GetValueOrDefault(left.Name), After: row.Values.GetValueOrDefault(right.Name))
            where values.Before != values.After
            select new Difference(row.Key, values.Before, values.After);
    }

    private static string TitleOf(BuildReport report, EnvironmentReport environment) =>
        environment.Name.Length == 0 ? report.Id : $"{report.Id} ({environment.Name})";

    // Of several projects the names of environments say too little.
    private static (BuildReport Report, EnvironmentReport Environment) Find(IReadOnlyList<BuildReport> reports, string name)
    {
        List<(BuildReport, EnvironmentReport)> found = [.. reports.SelectMany(report => report.Environments
            .Where(one => one.Config is not null && string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase))
            .Select(one => (report, one)))];
        return found is [var one] ? one : throw NoSuchSide(reports, name);
    }

    private static ToolException NoSuchSide(IReadOnlyList<BuildReport> reports, string name) => ToolMessages.NoSuchSide(
        name,
        [.. reports.SelectMany(static report => report.Environments).Select(static one => one.Name).Where(static one => one.Length > 0)]);

    private static ConfigTable Table(EnvironmentReport environment) => ExplainedTable.Of(environment.Config!);

    // The first two lines of a diff name its sides.
    private static string Renamed(string diff, (string Before, string After) names)
    {
        if (diff.Length == 0) return diff;
        var second = diff.IndexOf('\n', diff.IndexOf('\n', StringComparison.Ordinal) + 1);
        return $"--- {names.Before}\n+++ {names.After}{diff[second..]}";
    }

    private static LockDocument Read(string path)
    {
        var file = LockFile.Read(path);
        return file.Lock?.Document ?? throw ToolMessages.UnreadableLock(file.Fault!.ToString());
    }
}
