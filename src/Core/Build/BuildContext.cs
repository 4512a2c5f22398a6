using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Build;

/// <summary>What every stage of one build uses: where it reads, where it writes, and where it says what is wrong.</summary>
internal sealed class BuildContext
{
    /// <summary>The context of a new build, with what is said of the project's own text.</summary>
    public BuildContext(BuildRequest request)
    {
        Request = request;
        Project = Place.Whole(new Source(SourceKind.Other, Path.GetFileName(request.ProjectFile), request.ProjectFile));
        foreach (var message in request.Messages) Diagnostics.Add(message);
        Files = new FileReader(Project);
        Writer = new FileWriter(Project, Diagnostics);
        Copies = new LogCopies(request, Writer);
    }

    /// <summary>What the build was asked.</summary>
    public BuildRequest Request { get; }

    /// <summary>The place of what properties say.</summary>
    public Place Project { get; }

    /// <summary>Every message so far.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Reads files.</summary>
    public FileReader Files { get; }

    /// <summary>Writes files.</summary>
    public FileWriter Writer { get; }

    /// <summary>What a binary log carries along.</summary>
    public LogCopies Copies { get; }

    /// <summary>Writes a file into the directory that the compiler takes its files from; <see langword="false"/> after a message.</summary>
    public bool WriteForCompiler(string fileName, string text) =>
        Writer.Write(Path.Combine(Request.IntermediateDirectory, fileName), fileName, text);
}
