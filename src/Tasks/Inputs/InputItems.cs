using ConfigLock.Core.Files;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Provenance;
using Microsoft.Build.Framework;

namespace ConfigLock.Tasks.Inputs;

/// <summary>Items of the project as the engine's input.</summary>
/// <param name="projectFile">The project file.</param>
internal sealed class InputItems(ITaskItem projectFile)
{
    private readonly string _directory = Path.GetDirectoryName(FullPath(projectFile))!;

    public static string FullPath(ITaskItem item) => item.GetMetadata("FullPath");

    public static Source Project(ITaskItem item) =>
        new(SourceKind.Other, Path.GetFileName(item.ItemSpec), FullPath(item));

    public static OverrideItem Override(ITaskItem item) => new(item.ItemSpec, item.GetMetadata("Value"), Environment(item));

    public static bool IsTrue(string text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);

    public NamedFile? File(ITaskItem? item) => item is null ? null : Named(item);

    public SchemaReferenceFile SchemaReference(ITaskItem item) =>
        new(FullPath(item), Named(item).Name, item.GetMetadata("Uri"));

    public LayerFile Layer(ITaskItem item) =>
        new(
            FullPath(item),
            Named(item).Name,
            IsTrue(item.GetMetadata("Optional")),
            item.GetMetadata("Name"),
            IsTrue(item.GetMetadata("Local")),
            item.GetMetadata("Format"),
            Environment(item));

    private static string Environment(ITaskItem item) => item.GetMetadata("Environment").Trim();

    private NamedFile Named(ITaskItem item) => NamedFile.InProject(FullPath(item), item.ItemSpec, _directory);
}
