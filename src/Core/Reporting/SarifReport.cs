using System.Text.Json;
using ConfigLock.Core.Files;
using ConfigLock.Core.Text;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Reporting;

/// <summary>The messages as SARIF 2.1.0, for code scanning and editors.</summary>
internal static class SarifReport
{
    private const string Root = "%SRCROOT%";

    /// <summary>The text of the file.</summary>
    public static string Write(Report report)
    {
        var rules = report.Messages.Select(static message => message.Descriptor).Distinct()
            .OrderBy(static rule => rule.Code, StringComparer.Ordinal).ToList();
        return IndentedJson.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            writer.WriteString("version", "2.1.0");
            writer.WriteStartArray("runs");
            writer.WriteStartObject();
            WriteTool(writer, report, rules);
            WriteBase(writer, report);
            WriteAutomation(writer, report);
            writer.WriteString("columnKind", "unicodeCodePoints");
            writer.WriteObjects("results", report.Messages, message => WriteResult(writer, message, rules.IndexOf(message.Descriptor)));
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void WriteTool(Utf8JsonWriter writer, Report report, IEnumerable<DiagnosticDescriptor> rules)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "ConfigLock");
        writer.WriteString("version", report.Version);
        writer.WriteString("informationUri", "https://github.com/configlock/configlock");
        writer.WriteObjects("rules", rules, rule =>
        {
            writer.WriteString("id", rule.Code);
            WriteText(writer, "shortDescription", rule.Title);
            WriteText(writer, "help", rule.Remedy);
            writer.WriteString("helpUri", rule.HelpLink);
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", Level(rule.Severity));
            writer.WriteEndObject();
        });
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // Where the root lies is for the reader to say: a report holds no absolute path.
    private static void WriteBase(Utf8JsonWriter writer, Report report)
    {
        writer.WriteStartObject("originalUriBaseIds");
        writer.WriteStartObject(Root);
        WriteText(writer, "description", report.Paths.IsRepository ? "The root of the repository." : "The directory of the project.");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // Code scanning takes several logs of one tool only with an id each; one that ends so names no run (SARIF 2.1.0, section 3.17.3).
    private static void WriteAutomation(Utf8JsonWriter writer, Report report)
    {
        writer.WriteStartObject("automationDetails");
        writer.WriteString("id", $"ConfigLock/{report.Id}/");
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, ReportMessage message, int rule)
    {
        writer.WriteString("ruleId", message.Descriptor.Code);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("level", Level(message.Severity));
        WriteText(writer, "message", message.Text);
        writer.WriteObjects("locations", [message], _ =>
        {
            writer.WriteStartObject("physicalLocation");
            WriteLocation(writer, message);
            writer.WriteEndObject();
        });
    }

    private static void WriteLocation(Utf8JsonWriter writer, ReportMessage message)
    {
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", message.Uri);

        // What lies relative to a base lies below it, says SARIF.
        if (!RelativePath.LeadsOut(message.Uri)) writer.WriteString("uriBaseId", Root);
        writer.WriteEndObject();
        if (message.Line == 0) return;

        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", message.Line);
        if (message.Column > 0) writer.WriteNumber("startColumn", message.Column);
        writer.WriteEndObject();
    }

    // A brace that opens no placeholder is written twice (SARIF 2.1.0, section 3.11.5).
    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text.Replace("{", "{{").Replace("}", "}}"));
        writer.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
