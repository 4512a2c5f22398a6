using ConfigLock.Core.Files;

namespace ConfigLock.Tool.Answers;

/// <summary>Paths as people read them where they are.</summary>
internal static class ShownPath
{
    /// <summary>The path from here, or as it is where it has nothing in common with here.</summary>
    public static string Of(string path) => RelativePath.Shown(Path.GetFullPath("."), path, path);
}
