namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>
/// Folders for a whole test run. They lie beside the tests, and a later run deletes them: the test host gives no time for that at
/// the end of this one, and build servers outlive it. As those may still write there, no run uses the folders of another.
/// </summary>
internal static class RunFolder
{
    private static readonly string Runs = Path.Combine(AppContext.BaseDirectory, "runs");

    private static readonly Lazy<string> This = new(static () =>
    {
        if (Directory.Exists(Runs)) DeleteOthers();
        return Directory.CreateDirectory(Path.Combine(Runs, Path.GetRandomFileName())).FullName;
    });

    /// <summary>An empty folder.</summary>
    public static string Create(string name) => Directory.CreateDirectory(Path.Combine(This.Value, name)).FullName;

    private static void DeleteOthers()
    {
        foreach (var run in Directory.GetDirectories(Runs))
        {
            try
            {
                Directory.Delete(run, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A server of that run has just written there. What is left goes with one of the next runs.
            }
        }
    }
}
