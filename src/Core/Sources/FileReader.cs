using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Provenance;
using ConfigLock.Core.Text;

namespace ConfigLock.Core.Sources;

/// <summary>Reads the files that a build names, and keeps the list of them for the next build's up-to-date check.</summary>
/// <param name="project">The place of a message about a file that the project names and that is not there.</param>
internal sealed class FileReader(Place project)
{
    private readonly SortedSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Every file asked for so far, there or not, in ordinal order.</summary>
    public IReadOnlyCollection<string> FilesRead => _read;

    /// <summary>Whether the path names a file or directory.</summary>
    public bool Exists(string path)
    {
        _read.Add(path);
        return File.Exists(path) || Directory.Exists(path);
    }

    /// <summary>The text of a file, or the fault that kept it from being read.</summary>
    public TextFile Read(string path)
    {
        _read.Add(path);
        return TextFile.Read(path);
    }

    /// <summary>The text of a file that the project names; <see langword="null"/> after a message that it is missing or unreadable.</summary>
    public string? Read(string path, string name, string role, DiagnosticBag diagnostics)
    {
        var file = Read(path);
        if (file.Fault == TextFileFault.None) return file.Text;
        diagnostics.Add(file.Fault == TextFileFault.Missing
            ? ResolutionMessages.MissingFile(project, role, name)
            : ResolutionMessages.UnreadableFile(PlaceIn(path, name, file.Detail), role, name, file.Detail.Message));
        return null;
    }

    private static Place PlaceIn(string path, string name, TextFault detail) =>
        new(new Source(SourceKind.Definition, name, path), detail.Line, detail.Column);
}
