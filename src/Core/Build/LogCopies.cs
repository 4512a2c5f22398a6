using ConfigLock.Core.Comparison;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Redaction;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Build;

/// <summary>
/// What a binary log carries along beside the lock: the diff, and what the build read without its secrets. Messages name the
/// diff too.
/// </summary>
internal sealed class LogCopies(BuildRequest request, FileWriter writer)
{
    private const string Ending = ".toml";

    private readonly string _directory = request.IntermediateDirectory;

    private string AllSources => Path.Combine(_directory, "sources");

    private string Sources => Path.Combine(AllSources, request.Environment.InFileNames);

    private string Diff => IntermediateNames.Diff(request.LockStem);

    /// <summary>The file of the diff.</summary>
    public string DiffPath => Path.Combine(_directory, Diff);

    /// <summary>
    /// Removes the sources of earlier builds, of all environments: the next log would carry them, and they know nothing of secrets that
    /// the schema marks since.
    /// </summary>
    public void ClearSources() => writer.DeleteAll(AllSources);

    /// <summary>Removes the diff of an earlier build.</summary>
    public void ClearDiff()
    {
        if (LockId.IsValid(request.LockStem)) Delete(DiffPath);
    }

    /// <summary>Removes the lock of an earlier build, which this one's log would show as its own.</summary>
    public void ClearLock()
    {
        if (request.CopySources && LockId.IsValid(request.LockStem))
            Delete(Path.Combine(_directory, LockDocument.FileName(request.LockStem)));
    }

    /// <summary>Copies the sources.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="root">What the schema says about the config.</param>
    public void Write(IReadOnlyList<ConfigSource> sources, KeyDefinition root)
    {
        if (!request.CopySources) return;
        for (var i = 0; i < sources.Count; i++)
        {
            var table = (ConfigTable)Secrets.WithoutSuspects(root, sources[i].Table);

            // The log takes files by that ending, and the copy of a layer of JSON is TOML too.
            var file = Path.GetFileName(sources[i].Source.Path)!;
            var name = $"{i + 1}.{file}{(file.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? string.Empty : Ending)}";
            writer.Write(Path.Combine(Sources, name), name, ConfigText.Of(table));
        }
    }

    /// <summary>Writes the diff.</summary>
    /// <param name="drift">The drift.</param>
    /// <param name="isNamed">Whether a message names the file, so that it must be there without a binary log too.</param>
    public void Write(Drift drift, bool isNamed)
    {
        if (request.CopySources || isNamed) writer.Write(DiffPath, Diff, drift.Diff.ToString());
    }

    private void Delete(string path) => writer.Delete(path, path);
}
