using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool.Files;

/// <summary>What the tool does with files: as the engine does.</summary>
internal static class ToolFiles
{
    /// <summary>The text of a file; <see langword="null"/> where there is none.</summary>
    public static string? TryRead(string path)
    {
        var read = TextFile.Read(SourceOf(path));
        if (read.Fault == TextFileFault.Missing) return null;
        return read.Detail is { } fault ? throw ToolMessages.UnreadableFile(path, fault.Message) : read.Text;
    }

    /// <summary>The text of a file that is there, with its byte-order mark, so that it can be written as it was.</summary>
    public static string ReadExactly(string path)
    {
        var text = TryRead(path) ?? throw ToolMessages.NoFile(path);
        return File.ReadAllBytes(path) is [0xEF, 0xBB, 0xBF, ..] && text is not ['\ufeff', ..] ? '\ufeff' + text : text;
    }

    /// <summary>Makes the file hold the text, or ends the command; the old file then stays.</summary>
    public static void Write(string path, string text)
    {
        var diagnostics = new DiagnosticBag();
        if (!new FileWriter(default, diagnostics).Write(Path.GetFullPath(path), path, text))
            throw new ToolException(diagnostics.First().Message, ExitCodes.Failed);
    }

    /// <summary>Whether there is such a file.</summary>
    public static bool Exists(string path) => File.Exists(path);

    /// <summary>Whether there is such a directory.</summary>
    public static bool IsDirectory(string path) => Directory.Exists(path);

    /// <summary>The files of a directory, not of those below it, in ordinal order.</summary>
    public static IReadOnlyList<string> FilesIn(string directory) => [.. Directory.GetFiles(directory).Order(StringComparer.Ordinal)];

    /// <summary>A file as a source of values.</summary>
    public static Source SourceOf(string path, SourceKind kind = SourceKind.Other) => new(kind, path, Path.GetFullPath(path));
}
