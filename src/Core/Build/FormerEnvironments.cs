using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Build;

/// <summary>
/// Removes what earlier builds left for the compiler, for logs and for programs of environments that the project does not name any more:
/// whoever looks would take it for a part of this build. Only our own word makes a file ours to delete, since another project can
/// be built into the same directory.
/// </summary>
/// <param name="project">The build.</param>
internal sealed class FormerEnvironments(BuildContext project)
{
    private readonly string _name = project.Request.Id + ".environments.txt";
    private readonly string _directory = project.Request.IntermediateDirectory;

    private string ListPath => Path.Combine(_directory, _name);

    /// <summary>Removes the files, and keeps the names of these environments for later builds.</summary>
    /// <param name="requests">What the project says in each environment.</param>
    public void Clear(IReadOnlyList<BuildRequest> requests)
    {
        if (!LockId.IsValid(project.Request.Id)) return;
        var stems = requests.Select(static request => request.LockStem).Where(LockId.IsValid).ToList();
        var areNamed = requests[0].Environment.InFileNames.Length > 0;
        foreach (var stem in Left(areNamed).Where(LockId.IsValid).Except(stems, PathComparison.ComparerOfMachine))
            foreach (var file in IntermediateNames.All(stem))
                project.Writer.Delete(Path.Combine(_directory, file), file);
        if (areNamed) project.WriteForCompiler(_name, string.Join("\n", stems) + "\n");
        else project.Writer.Delete(ListPath, _name);
        var explained = IntermediateNames.ExplainedEnvironments(project.Request.Id);
        if (stems.Count < 2) project.Writer.Delete(Path.Combine(_directory, explained), explained);
    }

    private IEnumerable<string> Left(bool areNamed)
    {
        if (areNamed) yield return project.Request.Id;
        var list = TextFile.Read(new Source(SourceKind.Other, _name, ListPath));
        foreach (var stem in list.Text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
            if (stem.StartsWith(project.Request.Id + ".", StringComparison.Ordinal)) yield return stem;
    }
}
