namespace ConfigLock.Core.Files;

/// <summary>Names of files that are the same but for case.</summary>
internal static class SameNames
{
    /// <summary>
    /// The name of a file beside a missing one that differs from its name by case alone; <see langword="null"/> for none.
    /// </summary>
    public static string? OtherCaseOf(string path)
    {
        try
        {
            return OtherCaseOf(Path.GetFileName(path), Directory.EnumerateFiles(Path.GetDirectoryName(path)!).Select(Path.GetFileName));
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            return null;
        }
    }

    /// <summary>The first of these names, in ordinal order, that differs from one by case alone; <see langword="null"/> for none.</summary>
    public static string? OtherCaseOf(string name, IEnumerable<string> names) => names
        .Where(other => other != name && string.Equals(other, name, StringComparison.OrdinalIgnoreCase))
        .OrderBy(static other => other, StringComparer.Ordinal).FirstOrDefault();
}
