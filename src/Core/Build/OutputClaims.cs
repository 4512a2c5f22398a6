using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Build;

/// <summary>
/// Claims the files that a build leaves for people: projects of one whole build may name the same, as with one folder of locks or
/// of reports for a solution.
/// </summary>
/// <param name="context">The build.</param>
internal sealed class OutputClaims(BuildContext context)
{
    private const char EndOfProject = '\t';

    /// <summary>A message that another project makes something else of the file.</summary>
    /// <param name="place">The project.</param>
    /// <param name="name">The file.</param>
    /// <param name="other">The other project; <see langword="null"/> for another framework or environment of this one.</param>
    public delegate Diagnostic Disagreement(Place place, string name, string? other);

    private BuildRequest Request => context.Request;

    // Another framework of the project is another owner.
    private string Owner => $"{Request.ProjectFile}{EndOfProject}{Request.Framework}";

    /// <summary>
    /// Claims a file that each build writes anew; other builds of this project at the same time are not in its way.
    /// <see langword="false"/> after a message.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="text">What it is to be: equal for all who may write it in one build.</param>
    /// <param name="disagreement">The message that another makes something else of it.</param>
    public bool Claim(NamedFile file, string text, Disagreement disagreement) => Claim(file, text, isWritten: true, disagreement, Owner);

    /// <summary>Claims a lock that this project updates; <see langword="false"/> after a message.</summary>
    /// <param name="file">The lock.</param>
    /// <param name="text">What it is to say.</param>
    /// <param name="isWritten">Whether this build writes it; where not, a claim that cannot be made is no error.</param>
    /// <param name="disagreement">The message that another makes something else of it.</param>
    public bool ClaimUpdate(NamedFile file, string text, bool isWritten, Disagreement disagreement) =>
        Claim(file, text, isWritten, disagreement, ignored: null);

    // Until the whole build ends; false after a message, of another's claim to make something else of the file or that there can be
    // none. Where nothing is written, a claim that cannot be made is no error.
    private bool Claim(NamedFile file, string text, bool isWritten, Disagreement disagreement, string? ignored)
    {
        if (Request.DesignTime) return true;
        FileClaim? claim = null;
        string? other = null;
        if (!isWritten) FileWriter.TryQuietly(Make);
        else if (!context.Writer.Try(file.Name, Make)) return false;

        if (other is not null)
        {
            claim!.Dispose();
            context.Diagnostics.Add(disagreement(context.Project, file.Name, NameOf(other)));
            return false;
        }

        if (Request.KeepUntilAllIsBuilt is { } keep && claim is not null) keep(claim);
        else claim?.Dispose();
        return true;

        void Make()
        {
            FileSystem.CreateDirectoryFor(file.Path);
            claim = FileClaim.Make(RealPath.Steps(file.Path).Last(), Owner, text, ignored, out other);
        }
    }

    private string? NameOf(string owner)
    {
        var project = owner.Substring(0, owner.LastIndexOf(EndOfProject));
        if (RealPath.AreSame(project, Request.ProjectFile)) return null;
        return RelativePath.Of(Path.GetDirectoryName(Request.ProjectFile)!, project) ?? Path.GetFileName(project);
    }
}
