using System.Text.Json;
using ConfigLock.Core.Comparison;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Text;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting;

/// <summary>The report for programs; its schema is <c>schema/report.schema.json</c>.</summary>
internal static class JsonReport
{
    private const string CandidateKey = "candidate";
    private const string PatchKey = "patch";
    private const string DataKey = "data";
    private const string EnvironmentsKey = "environments";
    private const int FormatVersion = 1;

    /// <summary>The text of the file.</summary>
    public static string Write(Report report) => IndentedJson.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", FormatVersion);
        writer.WriteString("configlock_version", report.Version);
        writer.WriteString("id", report.Id);
        writer.WriteString("result", report.Result.ToString().ToLowerInvariant());
        writer.WriteOptional("code", report.Code);
        writer.WriteString("message", report.Message);
        if (report.HasEnvironments)
        {
            writer.WriteObjects(EnvironmentsKey, report.Environments, environment =>
            {
                writer.WriteString("name", environment.Name);
                writer.WriteString("result", environment.Result.ToString().ToLowerInvariant());
                WriteEnvironment(writer, report, environment);
            });
        }
        else
        {
            WriteEnvironment(writer, report, report.Environments[0]);
        }

        if (report.Matrix is { } matrix) WriteMatrix(writer, report, matrix);
        writer.WriteObjects("messages", report.Messages, message => WriteMessage(writer, message));
        writer.WriteEndObject();
    });

    /// <summary>The names of the files that a written report says that it left of a drift.</summary>
    /// <param name="report">The report's object.</param>
    public static IEnumerable<string> DriftFiles(JsonElement report)
    {
        var files = new List<string>();
        Add(report);
        if (report.TryGetProperty(EnvironmentsKey, out var environments) && environments.ValueKind == JsonValueKind.Array)
            foreach (var environment in environments.EnumerateArray())
                if (environment.ValueKind == JsonValueKind.Object) Add(environment);
        return files;

        void Add(JsonElement part)
        {
            if (!part.TryGetProperty(DataKey, out var data) || data.ValueKind != JsonValueKind.Object) return;
            foreach (var key in (string[])[CandidateKey, PatchKey])
                if (data.TryGetProperty(key, out var name) && name.ValueKind == JsonValueKind.String) files.Add(name.GetString()!);
        }
    }

    private static void WriteEnvironment(Utf8JsonWriter writer, Report report, EnvironmentReport environment)
    {
        writer.WriteString("mode", environment.ModeName);
        writer.WriteOptional("lock", environment.Lock);
        writer.WriteObjects("layers", environment.Layers, layer =>
        {
            writer.WriteString("name", layer.Name);
            writer.WriteString("path", layer.Path);
            writer.WriteString("state", layer.State);
        });
        if (environment.Drift is { } drift) WriteData(writer, report, environment, drift);
        if (environment.Muted.Count > 0)
            writer.WriteObjects("muted", environment.Muted, muted => WriteMuted(writer, report, muted));
        if (environment.Config is { } config)
        {
            writer.WriteObjects("config", config, key =>
            {
                writer.WriteString("key", key.Path);
                WriteContent(writer, report, key.Value!);
            });
        }
    }

    private static void WriteMatrix(Utf8JsonWriter writer, Report report, ReportMatrix matrix) =>
        writer.WriteObjects("matrix", matrix.Rows, row =>
        {
            writer.WriteString("key", row.Path.ToString());
            writer.WriteStartObject("values");
            foreach (var (name, value) in matrix.Environments.Zip(row.Values, static (name, value) => (name, value)))
            {
                if (value is null) writer.WriteNull(name);
                else WriteValue(writer, report, name, value);
            }

            writer.WriteEndObject();
        });

    private static void WriteData(Utf8JsonWriter writer, Report report, EnvironmentReport environment, ReportDrift drift)
    {
        writer.WriteStartObject(DataKey);
        writer.WriteString("diff", drift.Diff);
        writer.WriteObjects("keys", drift.Keys, change => WriteChange(writer, report, change));
        if (drift.Digests.Count > 0)
        {
            writer.WriteObjects("digests", drift.Digests, digest =>
            {
                writer.WriteString("name", digest.Name);
                writer.WriteString("change", DigestMessage.Word(digest.Kind));
            });
        }

        writer.WriteObjects("accept", drift.Accept, step =>
        {
            writer.WriteString("text", step.Text);
            if (step.Command.Length > 0) writer.WriteString("command", step.Command);
        });
        writer.WriteOptional(CandidateKey, drift.Candidate is null ? null : LockDocument.FileName(environment.LockStem));
        writer.WriteOptional(PatchKey, drift.Patch is null ? null : ReportNames.Patch(environment.LockStem));
        writer.WriteEndObject();
    }

    private static void WriteMuted(Utf8JsonWriter writer, Report report, MutedDrift muted)
    {
        writer.WriteString("key", muted.Key);
        WriteValue(writer, report, "old", muted.Change?.Locked);
        WriteValue(writer, report, "new", muted.Change?.Actual);
        writer.WriteOptional("digest", muted.Digest is { } digest ? DigestMessage.Word(digest.Kind) : null);
        writer.WriteString("drift", muted.Policy.Name);
        writer.WriteString("reason", muted.Policy.Reason);
        writer.WriteOptional("until", muted.Policy.Until);
    }

    private static void WriteChange(Utf8JsonWriter writer, Report report, KeyChange change)
    {
        writer.WriteString("key", change.Path.ToString());
        WriteValue(writer, report, "old", change.Locked);
        WriteValue(writer, report, "new", change.Actual);
    }

    private static void WriteValue(Utf8JsonWriter writer, Report report, string name, ConfigValue? value)
    {
        if (value is null) return;
        writer.WriteStartObject(name);
        WriteContent(writer, report, value);
        writer.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter writer, Report report, ConfigValue value)
    {
        writer.WriteString("value", ValueText.ShowWhole(value));
        OriginJson.Write(writer, "origin", value.Origin, report.Paths.Clean);
    }

    private static void WriteMessage(Utf8JsonWriter writer, ReportMessage message)
    {
        writer.WriteString("code", message.Descriptor.Code);
        writer.WriteString("severity", message.SeverityName);
        writer.WriteString("message", message.Text);
        writer.WriteString("file", message.File);
        if (message.Line > 0)
        {
            writer.WriteNumber("line", message.Line);
            writer.WriteNumber("column", message.Column);
        }

        writer.WriteString("help", message.Descriptor.HelpLink);
    }
}
