using ConfigLock.Core.Sources;
using Microsoft.Build.Framework;

namespace ConfigLock.Tasks;

/// <summary>Items of the project as the engine's input.</summary>
internal static class InputItems
{
    public static string FullPath(ITaskItem item) => item.GetMetadata("FullPath");

    public static NamedFile? File(ITaskItem? item) => item is null ? null : new NamedFile(FullPath(item), item.ItemSpec);

    public static SchemaReferenceFile SchemaReference(ITaskItem item) =>
        new(FullPath(item), item.ItemSpec, item.GetMetadata("Uri"));

    public static LayerFile Layer(ITaskItem item) =>
        new(FullPath(item), item.ItemSpec, IsTrue(item.GetMetadata("Optional")), item.GetMetadata("Name"), IsTrue(item.GetMetadata("Local")));

    public static OverrideItem Override(ITaskItem item) => new(item.ItemSpec, item.GetMetadata("Value"));

    public static bool IsTrue(string text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
}
