namespace ConfigLock.Core.Files;

/// <summary>Paths relative to a directory, spelled with <c>/</c> on every system.</summary>
internal static class RelativePath
{
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>The path from a directory to a file; <see langword="null"/> where there is none, as between two drives.</summary>
    /// <param name="directory">An absolute path.</param>
    /// <param name="path">An absolute path.</param>
    public static string? Of(string directory, string path)
    {
        if (!string.Equals(Path.GetPathRoot(directory), Path.GetPathRoot(path), PathComparison.OfMachine)) return null;
        var (from, to) = (Parts(directory), Parts(path));
        var common = 0;
        while (common < from.Length && common < to.Length && string.Equals(from[common], to[common], PathComparison.OfMachine)) common++;
        return string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }

    /// <summary>
    /// The path from a directory as people read it: the other spelling where both have only the file system's root in
    /// common.
    /// </summary>
    /// <param name="directory">An absolute path.</param>
    /// <param name="path">An absolute path.</param>
    /// <param name="otherwise">The other spelling.</param>
    public static string Shown(string directory, string path, string otherwise)
    {
        var (from, to) = (Parts(directory), Parts(path));
        if (from.Length == 0 || to.Length == 0 || !string.Equals(from[0], to[0], PathComparison.OfMachine)) return otherwise;
        return Of(directory, path) switch
        {
            null => otherwise,
            "" => ".",
            { } relative => relative,
        };
    }

    /// <summary>Whether a relative path leads out of its directory.</summary>
    public static bool LeadsOut(string path) => path == ".." || path.StartsWith("../", StringComparison.Ordinal);

    private static string[] Parts(string path) => Path.GetFullPath(path).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
