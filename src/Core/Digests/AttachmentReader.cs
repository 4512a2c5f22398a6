using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Digests;

/// <summary>Reads the files beside the config that the lock has digests of.</summary>
internal static class AttachmentReader
{
    private const string Role = "attachment";
    private const string OnAnotherDrive = "there is no path to it from the project, as a lock must have";

    /// <summary>The files, each once; those that fail are left out after a message.</summary>
    /// <param name="files">The files.</param>
    /// <param name="projectDirectory">What their paths are relative to in the lock.</param>
    /// <param name="project">The place that names them.</param>
    /// <param name="reader">Reads them.</param>
    /// <param name="diagnostics">Receives what is wrong with them.</param>
    public static IReadOnlyList<DigestedContent> Read(
        IEnumerable<NamedFile> files, string projectDirectory, Place project, FileReader reader, DiagnosticBag diagnostics)
    {
        var read = new Dictionary<string, DigestedContent>(PathComparison.ComparerOfMachine);
        foreach (var file in files)
        {
            if (RelativePath.Of(projectDirectory, file.Path) is not { } path)
                diagnostics.Add(ResolutionMessages.UnreadableFile(project, Role, file.Name, OnAnotherDrive));
            else if (!read.ContainsKey(path) && reader.ReadBytes(file, Role, project, diagnostics) is { } bytes)
                read.Add(path, DigestedContent.OfFile(path, bytes));
        }

        return [.. read.Values];
    }
}
