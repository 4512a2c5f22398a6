namespace ConfigLock.Core.Text;

/// <summary>Paths relative to a directory, spelled with <c>/</c> on every system.</summary>
internal static class RelativePath
{
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private static readonly StringComparison Comparison =
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The path from a directory to a file; <see langword="null"/> where there is none, as between two drives.</summary>
    /// <param name="directory">An absolute path.</param>
    /// <param name="path">An absolute path.</param>
    public static string? Of(string directory, string path)
    {
        if (!string.Equals(Path.GetPathRoot(directory), Path.GetPathRoot(path), Comparison)) return null;
        var (from, to) = (Parts(directory), Parts(path));
        var common = 0;
        while (common < from.Length && common < to.Length && string.Equals(from[common], to[common], Comparison)) common++;
        return string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }

    /// <summary>Whether a relative path leads out of its directory.</summary>
    public static bool LeadsOut(string path) => path == ".." || path.StartsWith("../", StringComparison.Ordinal);

    private static string[] Parts(string path) => Path.GetFullPath(path).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
