namespace ConfigLock.Tests.Shared;

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
        var file = Repository.PathOf(path);
        if (Environment.GetEnvironmentVariable("CONFIGLOCK_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        var approved = File.Exists(file) ? File.ReadAllText(file) : string.Empty;
        var difference = Record.Exception(() => Assert.Equal(approved, text));
        Assert.True(difference is null, $"{path} differs; with CONFIGLOCK_APPROVE=1 the test writes it anew.\n{difference?.Message}");
    }
}
