namespace ConfigLock.Tests.Snapshots;

/// <summary>Approved texts beside the tests. With CONFIGLOCK_UPDATE_SNAPSHOTS=1 a test run rewrites them instead.</summary>
internal static class Snapshot
{
    private const string UpdateVariable = "CONFIGLOCK_UPDATE_SNAPSHOTS";

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    public static void Matches(string name, string actual)
    {
        var path = Path.Combine(Repository, "tests", "ConfigLock.Tests", "Snapshots", name);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1") File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"There is no snapshot {name}; run the tests with {UpdateVariable}=1, and read what they wrote.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    private static string FindRepository()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "ConfigLock.sln"))) return directory.FullName;
        throw new InvalidOperationException("The tests do not run inside of the repository.");
    }
}
