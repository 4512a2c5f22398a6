using System.Text.Json;
using ConfigLock.Model.Provenance;
using ConfigLock.Tool.Building;
using ConfigLock.Tool.Differences;
using ConfigLock.Tool.Explanations;
using ConfigLock.Tool.Files;
using static ConfigLock.Tool.Explanations.OriginReader;

namespace ConfigLock.Tool.Reports;

/// <summary>What a build reports of a config (<c>schema/report.schema.json</c>).</summary>
/// <param name="Id">The file name stem of its lock.</param>
/// <param name="Environments">What it came to in each environment; one without a name where the project names none.</param>
/// <param name="Matrix">The keys that differ between environments: the value in each, <see langword="null"/> where it is missing.</param>
internal sealed record BuildReport(
    string Id,
    IReadOnlyList<EnvironmentReport> Environments,
    IReadOnlyList<(string Key, IReadOnlyDictionary<string, string?> Values)> Matrix)
{
    private const string Ending = ".report.json";

    /// <summary>Reads those of a project's configs.</summary>
    public static IEnumerable<BuildReport> Of(ProjectAnswer answer) => answer.Configs.Where(static config => config.IsActive)
        .Select(static config => ToolFiles.TryRead(Path.Combine(config.ReportDirectory, config.Id + Ending)))
        .OfType<string>().Select(Read);

    /// <summary>Reads one.</summary>
    public static BuildReport Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new BuildReport(
            Text(root, "id")!,
            root.TryGetProperty("environments", out var environments)
                ? [.. environments.EnumerateArray().Select(EnvironmentReport.Read)]
                : [EnvironmentReport.Read(root)],
            root.TryGetProperty("matrix", out var matrix) ? [.. matrix.EnumerateArray().Select(Row)] : []);
    }

    private static (string Key, IReadOnlyDictionary<string, string?> Values) Row(JsonElement row) => (
        Text(row, "key")!,
        row.GetProperty("values").EnumerateObject().ToDictionary(
            static one => one.Name, static one => one.Value.ValueKind == JsonValueKind.Object ? Text(one.Value, "value") : null));
}

/// <summary>What a build reports of a config in one environment.</summary>
/// <param name="Name">The environment; empty where the project names none.</param>
/// <param name="Keys">The keys that drifted.</param>
/// <param name="Muted">The keys and digests whose drift rules let pass.</param>
/// <param name="Digests">The digests that differ.</param>
/// <param name="Diff">The unified diff of what drifted; empty for nothing.</param>
/// <param name="Config">The effective config: each key with its value; <see langword="null"/> where the sources do not resolve.</param>
internal sealed record EnvironmentReport(
    string Name,
    IReadOnlyList<Difference> Keys,
    IReadOnlyList<Difference> Muted,
    IReadOnlyList<DigestDifference> Digests,
    string Diff,
    IReadOnlyList<(string Key, string Value)>? Config)
{
    /// <summary>Reads it.</summary>
    public static EnvironmentReport Read(JsonElement report)
    {
        var muted = Objects(report, "muted").ToList();
        var data = report.TryGetProperty("data", out var drift) ? drift : default;
        return new EnvironmentReport(
            Text(report, "name") ?? string.Empty,
            [.. Objects(data, "keys").Select(static key => Difference(key, SourceOf(key)))],
            [.. muted.Where(static one => Text(one, "digest") is null).Select(static key => Difference(key, Excuse(key)))],
            [
                .. Objects(data, "digests").Select(static one => new DigestDifference(Text(one, "name")!, Text(one, "change")!)),
                .. muted.Where(static one => Text(one, "digest") is not null)
                    .Select(static one => new DigestDifference(Text(one, "key")!, Text(one, "digest")!, Excuse(one))),
            ],
            data.ValueKind == JsonValueKind.Object ? Text(data, "diff")! : string.Empty,
            report.TryGetProperty("config", out var config)
                ? [.. config.EnumerateArray().Select(static key => (Text(key, "key")!, Text(key, "value")!))]
                : null);
    }

    private static Difference Difference(JsonElement key, string note) =>
        new(Text(key, "key")!, ValueOf(key, "old"), ValueOf(key, "new"), note);

    private static string? ValueOf(JsonElement key, string name) => key.TryGetProperty(name, out var value) ? Text(value, "value") : null;

    private static string SourceOf(JsonElement key) =>
        key.TryGetProperty("new", out var value) ? OriginText.Show(OriginReader.Read(value.GetProperty("origin"))) : string.Empty;

    private static string Excuse(JsonElement key)
    {
        var until = Text(key, "until") is { } day ? $" until {day}" : string.Empty;
        return $"the rule drift = \"{Text(key, "drift")}\" lets this pass{until}: {Text(key, "reason")}";
    }

    private static IEnumerable<JsonElement> Objects(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var array) ? array.EnumerateArray() : [];
}
