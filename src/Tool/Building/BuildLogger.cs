using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;

namespace ConfigLock.Tool.Building;

/// <summary>
/// Runs inside MSBuild, and writes each message that people have to see to the file that its parameters name, for the tool to read. It
/// uses nothing that MSBuild does not bring along.
/// </summary>
public sealed class BuildLogger : ILogger
{
    /// <summary>The task whose messages count, whatever their importance.</summary>
    private const string Task = "ResolveConfig";

    private StreamWriter? _writer;

    /// <inheritdoc/>
    public LoggerVerbosity Verbosity { get; set; } = LoggerVerbosity.Normal;

    /// <inheritdoc/>
    public string? Parameters { get; set; }

    /// <inheritdoc/>
    public void Initialize(IEventSource eventSource)
    {
        _writer = new StreamWriter(Parameters!, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        eventSource.ErrorRaised += (_, e) => Write("error", e.Code, e.Message, e.File, e.LineNumber, e.ColumnNumber, e.ProjectFile);
        eventSource.WarningRaised += (_, e) => Write("warning", e.Code, e.Message, e.File, e.LineNumber, e.ColumnNumber, e.ProjectFile);
        eventSource.MessageRaised += (_, e) =>
        {
            if (e.Importance == MessageImportance.High && e.SenderName == Task)
                Write("message", e.Code, e.Message, e.File, e.LineNumber, e.ColumnNumber, e.ProjectFile);
        };
    }

    /// <inheritdoc/>
    public void Shutdown() => _writer?.Dispose();

    // One event a line: its fields escaped, with blanks between them.
    private void Write(string kind, string? code, string? text, string? file, int line, int column, string? project)
    {
        string[] fields =
        [
            kind, code ?? string.Empty, text ?? string.Empty, file ?? string.Empty, line.ToString(CultureInfo.InvariantCulture),
            column.ToString(CultureInfo.InvariantCulture), project ?? string.Empty,
        ];
        lock (_writer!) _writer.Write(string.Join(' ', fields.Select(Uri.EscapeDataString)) + "\n");
    }
}
