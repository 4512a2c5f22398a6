using ConfigLock.Core.Build;
using ConfigLock.Core.Sources;

namespace ConfigLock.Tests.Snapshots;

/// <summary>A copy of one of the repository's samples, built through the engine alone.</summary>
internal static class SampleProject
{
    /// <summary>Copies the files of a sample.</summary>
    public static TemporaryProject Copy(string sample)
    {
        var project = new TemporaryProject();
        var folder = Repository.PathOf("samples/" + sample);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (Path.GetExtension(name) is ".toml" or ".json" or ".md"
                && !name.StartsWith("obj/", StringComparison.Ordinal)
                && !name.StartsWith("bin/", StringComparison.Ordinal))
                project.Write(name, File.ReadAllText(file));
        }

        return project;
    }

    /// <summary>Changes a request so that it uses these layers, the lowest first.</summary>
    public static BuildRequest WithLayers(this BuildRequest request, TemporaryProject project, params string[] layers) =>
        request with { Layers = [.. layers.Select(name => new LayerFile(project.PathOf(name), name, Optional: false))] };
}
