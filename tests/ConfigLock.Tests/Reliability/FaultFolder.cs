using ConfigLock.Core.Build;
using ConfigLock.RepeatedBuilds;

namespace ConfigLock.Tests.Reliability;

/// <summary>A folder that builds switch between two versions, and what may lie in it at any moment.</summary>
internal sealed class FaultFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new("project");
    private readonly Dictionary<string, List<string>> _known = new(StringComparer.Ordinal);

    public FaultFolder()
    {
        Built = new BuiltFolder(_folder.Path);
        Built.WriteSources();
    }

    public BuiltFolder Built { get; }

    public string Root => Built.Folder;

    /// <summary>Runs a build, which must pass, and remembers what each file holds then.</summary>
    public void Pass(BuildRequest request)
    {
        var result = ConfigLockBuild.Run(request);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.IsError);
        foreach (var file in Files().Where(static file => !IsUnfinished(file)))
        {
            if (!_known.TryGetValue(file, out var texts)) _known.Add(file, texts = []);
            texts.Add(File.ReadAllText(file));
        }
    }

    /// <summary>Checks that each file is one that a build left, whole; gives how many are unfinished ones beside them.</summary>
    public int CountUnfinished()
    {
        var unfinished = 0;
        foreach (var file in Files())
        {
            if (IsUnfinished(file)) unfinished++;
            else Assert.Contains(File.ReadAllText(file), _known[file]);
        }

        return unfinished;
    }

    /// <summary>Whether a file is being written at this very moment.</summary>
    public bool HasUnfinished() => Files().Any(IsUnfinished);

    public IEnumerable<string> Files() => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Where(file => !BuiltFolder.Versions.Append("config.schema").Contains(Path.GetFileNameWithoutExtension(file)));

    // A new content before it takes the file's name, or the claim of an update.
    private static bool IsUnfinished(string file) => Path.GetExtension(file) is ".tmp" or ".held";

    public void Dispose() => _folder.Dispose();
}
