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
    /// <summary>The key of the candidate lock's file name, under <c>data</c>.</summary>
    public const string CandidateKey = "candidate";

    /// <summary>The key of the patch's file name, under <c>data</c>.</summary>
    public const string PatchKey = "patch";

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
        writer.WriteString("mode", report.ModeName);
        writer.WriteOptional("lock", report.Lock);
        writer.WriteObjects("layers", report.Layers, layer =>
        {
            writer.WriteString("name", layer.Name);
            writer.WriteString("path", layer.Path);
            writer.WriteString("state", layer.State);
        });
        if (report.Drift is { } drift) WriteData(writer, report, drift);
        if (report.Muted.Count > 0) writer.WriteObjects("muted", report.Muted, muted => WriteMuted(writer, report, muted));
        writer.WriteObjects("messages", report.Messages, message => WriteMessage(writer, message));
        writer.WriteEndObject();
    });

    private static void WriteData(Utf8JsonWriter writer, Report report, ReportDrift drift)
    {
        writer.WriteStartObject("data");
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
        writer.WriteOptional(CandidateKey, drift.Candidate is null ? null : LockDocument.FileName(report.Id));
        writer.WriteOptional(PatchKey, drift.Patch is null ? null : ReportNames.Patch(report.Id));
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
        writer.WriteString("value", ValueText.ShowWhole(value));
        OriginJson.Write(writer, "origin", value.Origin, report.Paths.Clean);
        writer.WriteEndObject();
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
