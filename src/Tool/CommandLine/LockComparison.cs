using ConfigLock.Core.Locking;
using ConfigLock.Model.Values;
using ConfigLock.Tool.Differences;
using ConfigLock.Tool.Explanations;
using ConfigLock.Tool.Files;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool.CommandLine;

/// <summary>Two sides that <c>diff</c> compares.</summary>
/// <param name="Before">What to call the first.</param>
/// <param name="After">What to call the second.</param>
/// <param name="Differences">In what they differ.</param>
/// <param name="Diff">Gives the unified diff of both as TOML.</param>
internal sealed record LockComparison(string Before, string After, IReadOnlyList<Difference> Differences, Func<string> Diff)
{
    /// <summary>Two locks.</summary>
    public static LockComparison Of(string before, string after)
    {
        var (left, right) = (Read(before), Read(after));
        return new LockComparison(
            before, after, LockDifferences.Of(left, right), () => LockDifferences.Diff(left, right, (before, after)));
    }

    /// <summary>A lock and the live sources; nothing differs where there is no lock.</summary>
    public static LockComparison Of(ExplainedConfig config)
    {
        var (before, after) = ($"{config.Title}, lock", $"{config.Title}, live");
        var differences = config.Keys.Where(static key => key.IsDifferent)
            .Select(static key => new Difference(key.Key, key.Locked, key.Value, key.Drift ?? string.Empty)).ToList();
        return new LockComparison(before, after, differences, () => differences.Count == 0
            ? string.Empty
            : LockDifferences.Diff(Config(config, static key => key.Locked), Config(config, static key => key.Value), (before, after)));
    }

    /// <summary>Two environments.</summary>
    public static LockComparison Of(IReadOnlyList<ExplainedConfig> configs, string before, string after)
    {
        var (left, right) = (Find(configs, before), Find(configs, after));
        var (one, other) = (Config(left, static key => key.Value), Config(right, static key => key.Value));
        return new LockComparison(
            left.Title,
            right.Title,
            LockDifferences.Of(one, other),
            () => LockDifferences.Diff(one, other, (left.Title, right.Title)));
    }

    // Of several projects the names of environments say too little.
    private static ExplainedConfig Find(IReadOnlyList<ExplainedConfig> configs, string environment)
    {
        List<ExplainedConfig> found =
            [.. configs.Where(config => string.Equals(config.Environment, environment, StringComparison.OrdinalIgnoreCase))];
        return found is [var one]
            ? one
            : throw ToolMessages.NoSuchSide(
                environment, [.. configs.Select(static other => other.Environment).Where(static name => name.Length > 0)]);
    }

    private static ConfigTable Config(ExplainedConfig config, Func<ExplainedKey, string?> value) => ExplainedTable.Of(config.Keys, value);

    private static LockDocument Read(string path)
    {
        var file = LockFile.Read(path);
        return file.Lock?.Document ?? throw ToolMessages.UnreadableLock(file.Fault!.ToString());
    }
}
