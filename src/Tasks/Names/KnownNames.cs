namespace ConfigLock.Tasks.Names;

/// <summary>
/// The names by which a project speaks to ConfigLock; a test holds them to docs/properties.md and to the targets. The properties are
/// those that the package's targets and props read: the build of this project writes that part.
/// </summary>
internal static partial class KnownNames
{
    /// <summary>Each type of item with its metadata.</summary>
    public static readonly (string Type, string[] Metadata)[] Items =
        [
            ("ConfigLockLayer", ["Name", "Optional", "Local", "Format", "Environment"]),
            ("ConfigLockEnvironment", []),
            ("ConfigLockOverride", ["Value", "Environment"]),
            ("ConfigLockRequirements", ["Environment"]),
            ("ConfigLockSchemaReference", ["Uri"]),
            ("ConfigLockAttachment", []),
            ("ConfigLockFile", ["Environment"]),
        ];

    public static bool IsProperty(string name) => Array.Exists(Properties, known => AreSame(known, name));

    /// <summary>The metadata of a type of item; <see langword="null"/> for an item of somebody else.</summary>
    public static string[]? MetadataOf(string itemType) => Array.Find(Items, item => AreSame(item.Type, itemType)).Metadata;

    /// <summary>Names are the same as MSBuild takes them: without regard to case.</summary>
    public static bool AreSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
