namespace ConfigLock.Core.Files;

/// <summary>Paths relative to a directory, spelled with <c>/</c> on every system.</summary>
internal static class RelativePath
{
    /// <summary>The path from a directory to a file; <see langword="null"/> where there is none, as between two drives.</summary>
    /// <param name="directory">An absolute path.</param>
    /// <param name="path">An absolute path.</param>
    /// <param name="rules">The system's rules; <see langword="null"/> for this machine's.</param>
    public static string? Of(string directory, string path, PathRules? rules = null)
    {
        rules ??= PathRules.OfMachine;
        var ((root, from), (otherRoot, to)) = (rules.Split(directory), rules.Split(path));
        if (root.Length == 0 || !string.Equals(root, otherRoot, rules.Comparison)) return null;
        var common = 0;
        while (common < from.Count && common < to.Count && string.Equals(from[common], to[common], rules.Comparison)) common++;
        return string.Join("/", Enumerable.Repeat("..", from.Count - common).Concat(to.Skip(common)));
    }

    /// <summary>
    /// The path from a directory as people read it: the other spelling where both have only the file system's root in
    /// common.
    /// </summary>
    /// <param name="directory">An absolute path.</param>
    /// <param name="path">An absolute path.</param>
    /// <param name="otherwise">The other spelling.</param>
    /// <param name="rules">The system's rules; <see langword="null"/> for this machine's.</param>
    public static string Shown(string directory, string path, string otherwise, PathRules? rules = null)
    {
        rules ??= PathRules.OfMachine;
        var (from, to) = (rules.Split(directory).Names, rules.Split(path).Names);
        if (from.Count == 0 || to.Count == 0 || !string.Equals(from[0], to[0], rules.Comparison)) return otherwise;
        return Of(directory, path, rules) switch
        {
            null => otherwise,
            "" => ".",
            { } relative => relative,
        };
    }

    /// <summary>Whether a relative path leads out of its directory.</summary>
    public static bool LeadsOut(string path) => path == ".." || path.StartsWith("../", StringComparison.Ordinal);
}
