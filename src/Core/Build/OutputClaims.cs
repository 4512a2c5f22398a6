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
    /// <summary>A message that another project makes something else of the file.</summary>
    /// <param name="place">The project.</param>
    /// <param name="name">The file.</param>
    /// <param name="other">The other project; <see langword="null"/> for another framework or environment of this one.</param>
    public delegate Diagnostic Disagreement(Place place, string name, string? other);

    private BuildRequest Request => context.Request;

    /// <summary>
    /// Claims a file until the whole build ends; <see langword="false"/> after a message, of another project's claim to make something
    /// else of it or that there can be no such file.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="text">What it is to be: equal for all who may write it in one build.</param>
    /// <param name="isWritten">Whether this build writes it; where not, a claim that cannot be made is no error.</param>
    /// <param name="disagreement">The message.</param>
    public bool Claim(NamedFile file, string text, bool isWritten, Disagreement disagreement)
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
            claim = FileClaim.Make(RealPath.Steps(file.Path).Last(), Request.ProjectFile, text, out other);
        }
    }

    private string? NameOf(string other) => RealPath.AreSame(other, Request.ProjectFile)
        ? null
        : RelativePath.Of(Path.GetDirectoryName(Request.ProjectFile)!, other) ?? Path.GetFileName(other);
}
