namespace ConfigLock.Tests;

/// <summary>
/// Texts that people have read and approved, as files of the repository. With the environment variable
/// <c>CONFIGLOCK_APPROVE=1</c> a run writes them anew, for review in the diff.
/// </summary>
internal static class Approved
{
    /// <summary>Compares a text with the approved file.</summary>
    /// <param name="path">The file, from the repository's root.</param>
    /// <param name="text">The text, with LF.</param>
    public static void Matches(string path, string text)
    {
        var file = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("CONFIGLOCK_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : string.Empty, text);
    }

    public static string Root()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "ConfigLock.sln"))) return folder;
        throw new DirectoryNotFoundException("ConfigLock.sln is in no folder around the tests.");
    }
}
