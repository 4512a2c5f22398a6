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
    private readonly string _directory = request.IntermediateDirectory;

    private string Sources => Path.Combine(_directory, "sources");

    private string Diff => request.Id + ".diff";

    /// <summary>The file of the diff.</summary>
    public string DiffPath => Path.Combine(_directory, Diff);

    /// <summary>
    /// Removes those of earlier builds: the next log would carry them, and they know nothing of secrets that the schema
    /// marks since.
    /// </summary>
    public void Clear()
    {
        if (!LockId.IsValid(request.Id)) return;
        Delete(DiffPath);
        writer.DeleteAll(Sources);
    }

    /// <summary>Removes the lock of an earlier build, which this one's log would show as its own.</summary>
    public void ClearLock()
    {
        if (request.CopySources && LockId.IsValid(request.Id)) Delete(Path.Combine(_directory, LockDocument.FileName(request.Id)));
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
            var name = $"{i + 1}.{Path.GetFileName(sources[i].Source.Path)}";
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
