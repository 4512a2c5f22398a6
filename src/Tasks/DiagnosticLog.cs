using ConfigLock.Model.Diagnostics;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ConfigLock.Tasks;

/// <summary>Writes the engine's messages as MSBuild's.</summary>
/// <param name="log">Where to.</param>
/// <param name="projectFile">The place of a message that has none of its own.</param>
/// <param name="designTime">Whether errors are written as warnings, so that an editor keeps working.</param>
internal sealed class DiagnosticLog(TaskLoggingHelper log, string projectFile, bool designTime)
{
    private const string InternalErrorCode = "CFGLOCK299";
    private const string InternalErrorHelpLink = "https://github.com/configlock/configlock/blob/main/docs/diagnostics.md#cfglock299";

    /// <summary>Whether neither an error nor a warning was written.</summary>
    public bool IsQuiet { get; private set; } = true;

    public void Write(Diagnostic diagnostic)
    {
        var file = diagnostic.Place.Source?.Path ?? projectFile;
        var (line, column) = (diagnostic.Place.Line, diagnostic.Place.Column);
        var helpLink = diagnostic.Descriptor.HelpLink;
        if (diagnostic.Descriptor.Severity == Severity.Information)
            log.LogMessage(MessageImportance.High, "{0}", $"{diagnostic.Code}: {diagnostic.Message}");
        else
            Write(diagnostic.IsError, diagnostic.Code, helpLink, file, line, column, diagnostic.Message);
    }

    /// <summary>Writes what is to be read even where the log is quiet, as it is.</summary>
    public void WriteText(string text) => log.LogMessage(MessageImportance.High, "{0}", text);

    /// <summary>Tells Azure Pipelines of a Markdown file, in the way in which its agent reads commands from the log.</summary>
    public void AnnounceSummary(string path)
    {
        var escaped = path.Replace("%", "%AZP25").Replace("\r", "%0D").Replace("\n", "%0A");
        log.LogMessage(MessageImportance.High, "{0}", "##vso[task.uploadsummary]" + escaped);
    }

    // Uses nothing of the engine: it may be the engine that could not be loaded.
    public void WriteInternalError(Exception exception)
    {
        var message = $"internal error, please file an issue: {exception.GetType().FullName}: {exception.Message}";
        Write(isError: true, InternalErrorCode, InternalErrorHelpLink, projectFile, 0, 0, message);
        log.LogMessage(MessageImportance.Low, "{0}", exception);
    }

    private void Write(bool isError, string code, string helpLink, string file, int line, int column, string message)
    {
        IsQuiet = false;
        if (isError && !designTime)
            log.LogError(null, code, null, helpLink, file, line, column, 0, 0, message);
        else
            log.LogWarning(null, code, null, helpLink, file, line, column, 0, 0, message);
    }
}
