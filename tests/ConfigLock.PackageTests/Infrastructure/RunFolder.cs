namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>
/// Folders for a whole test run. They lie beside the tests, and the next run deletes them: the test host gives no time for that at
/// the end of this one, and build servers outlive it.
/// </summary>
internal static class RunFolder
{
    /// <summary>An empty folder.</summary>
    public static string Create(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }
}
