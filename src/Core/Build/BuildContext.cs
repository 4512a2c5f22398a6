using ConfigLock.Core.Files;
using ConfigLock.Core.Sources;
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
        Diagnostics = new DiagnosticBag();
        foreach (var message in request.Messages) Diagnostics.Add(message);
        Files = new FileReader(Project);
        Writer = new FileWriter(Project, Diagnostics);
        Copies = new LogCopies(request, Writer);
    }

    private BuildContext(BuildContext whole, BuildRequest request, DiagnosticBag diagnostics, LayerCache? sharedLayers)
    {
        (Request, Project, Files, Diagnostics, SharedLayers) = (request, whole.Project, whole.Files, diagnostics, sharedLayers);
        Writer = new FileWriter(Project, Diagnostics);
        Copies = new LogCopies(request, Writer);
    }

    /// <summary>What the build was asked.</summary>
    public BuildRequest Request { get; }

    /// <summary>The place of what properties say.</summary>
    public Place Project { get; }

    /// <summary>Every message so far: of one environment only what there is to say of that.</summary>
    public DiagnosticBag Diagnostics { get; }

    /// <summary>Reads files.</summary>
    public FileReader Files { get; }

    /// <summary>The layers that other environments have read; <see langword="null"/> where there are none.</summary>
    public LayerCache? SharedLayers { get; }

    /// <summary>Writes files.</summary>
    public FileWriter Writer { get; }

    /// <summary>What a binary log carries along.</summary>
    public LogCopies Copies { get; }

    /// <summary>The contexts of the build's environments.</summary>
    /// <param name="requests">What the project says in each.</param>
    public IReadOnlyList<BuildContext> Of(IReadOnlyList<BuildRequest> requests)
    {
        if (requests.Count == 1) return [new BuildContext(this, requests[0], Diagnostics, sharedLayers: null)];
        var layers = new LayerCache();
        return [.. requests.Select(request => new BuildContext(this, request, new DiagnosticBag(), layers))];
    }

    /// <summary>Writes a file into the directory that the compiler takes its files from; <see langword="false"/> after a message.</summary>
    public bool WriteForCompiler(string fileName, string text) =>
        Writer.Write(Path.Combine(Request.IntermediateDirectory, fileName), fileName, text);
}
