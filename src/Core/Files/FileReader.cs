using System.Text;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Files;

/// <summary>Reads the files that a build names, and keeps the list of them for the next build's up-to-date check.</summary>
/// <param name="project">The place of a message about a file that the project names and that is not there.</param>
internal sealed class FileReader(Place project)
{
    private readonly Dictionary<string, ReadFile> _read = new(StringComparer.Ordinal);

    /// <summary>Every file asked for so far, there or not, in ordinal order.</summary>
    public IReadOnlyList<ReadFile> FilesRead
    {
        get
        {
            var files = new List<ReadFile>(_read.Values);
            files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
            return files;
        }
    }

    /// <summary>Whether the path names a file or directory.</summary>
    public bool Exists(string path)
    {
        Note(path);
        return File.Exists(path) || Directory.Exists(path);
    }

    /// <summary>The text of a file, or the fault that kept it from being read.</summary>
    public TextFile Read(Source source, int maximumSize = TextFile.MaximumSize) => Read(source, maximumSize, known: null);

    /// <summary>
    /// The text of a file that the project names and shares with others, such as its schema; <see langword="null"/> after a
    /// message that it is missing or unreadable.
    /// </summary>
    public string? Read(string path, string name, string role, DiagnosticBag diagnostics) =>
        TextOf(new NamedFile(path, name), role, project, TextFile.MaximumSize, KnownTexts.Shared, diagnostics);

    /// <summary>The text of a file that a value names; <see langword="null"/> after a message that it is missing or unreadable.</summary>
    /// <param name="file">The file.</param>
    /// <param name="role">What the file is for, for messages.</param>
    /// <param name="namedAt">The place that names it.</param>
    /// <param name="maximumSize">The largest size in bytes.</param>
    /// <param name="diagnostics">Receives the message.</param>
    public string? Read(NamedFile file, string role, Place namedAt, int maximumSize, DiagnosticBag diagnostics) =>
        TextOf(file, role, namedAt, maximumSize, known: null, diagnostics);

    /// <summary>
    /// The bytes of a file that the project names; <see langword="null"/> after a message that it is missing or unreadable.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="role">What the file is for, for messages.</param>
    /// <param name="namedAt">The place that names it.</param>
    /// <param name="diagnostics">Receives the message.</param>
    public byte[]? ReadBytes(NamedFile file, string role, Place namedAt, DiagnosticBag diagnostics)
    {
        Note(file.Path);
        byte[]? content = null;
        var source = new Source(SourceKind.Other, file.Name, file.Path);
        var read = TextFile.Read(source, TextFile.MaximumSize, bytes => content = bytes.Span.ToArray());
        if (read is { } fault) diagnostics.Add(FaultOf(fault, file, role, namedAt));
        return content;
    }

    private TextFile Read(Source source, int maximumSize, KnownTexts? known)
    {
        var path = source.Path!;
        Note(path);
        var file = TextFile.Read(source, maximumSize, known);
        if (file.Fault == TextFileFault.None) _read[path] = _read[path] with { Text = file.Text };
        return file;
    }

    private string? TextOf(NamedFile file, string role, Place namedAt, int maximumSize, KnownTexts? known, DiagnosticBag diagnostics)
    {
        // Other environments of the build name the same files, and are to find the same in them.
        if (_read.TryGetValue(file.Path, out var before) && before.Text is { } text && Encoding.UTF8.GetByteCount(text) <= maximumSize)
            return text;
        var read = Read(new Source(SourceKind.Other, file.Name, file.Path), maximumSize, known);
        if (read.Fault == TextFileFault.None) return read.Text;
        diagnostics.Add(FaultOf(read, file, role, namedAt));
        return null;
    }

    private static Diagnostic FaultOf(TextFile read, NamedFile file, string role, Place namedAt) => read.Detail is { } detail
        ? ResolutionMessages.UnreadableFile(detail.Place, role, file.Name, detail.Message)
        : ResolutionMessages.MissingFile(namedAt, role, file.Name);

    // With all that links lead to, since a link does not change when its file does.
    private void Note(string path)
    {
        if (_read.ContainsKey(path)) return;
        foreach (var step in RealPath.Steps(path))
            if (!_read.ContainsKey(step)) _read.Add(step, ReadFile.Now(step));
    }
}
