namespace ConfigLock.Tests.Reporting;

/// <summary>The machine's own headless browser, if it has one.</summary>
internal static class Browser
{
    private static readonly string? Executable = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(static folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    public static bool IsThere => Executable is not null;

    /// <summary>Opens a page; gives its document as the browser sees it, and what the browser's console says.</summary>
    public static async Task<(string Document, string Console)> OpenAsync(string page, params string[] arguments)
    {
        using var profile = new TemporaryFolder();
        var run = await ProgramRun.RunAsync(Executable!,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--enable-logging=stderr", $"--user-data-dir={profile.Path}", .. arguments,
            new Uri(page).AbsoluteUri,
        ]);
        Assert.True(run.ExitCode == 0, run.Output);
        var console = run.StandardError.Split('\n').Where(static line => line.Contains("CONSOLE", StringComparison.Ordinal));
        return (run.StandardOutput, string.Join('\n', console));
    }
}

/// <summary>A fact that is skipped where there is no browser.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!Browser.IsThere) Skip = "There is no chromium.";
    }
}
