using PuppeteerSharp;

namespace ConfigLock.Tests.Reporting.Page;

/// <summary>The machine's own headless browser, if it has one, with a profile that goes with it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string? Executable = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(static folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update",
    ];

    private readonly TemporaryFolder _profile = new();
    private IBrowser? _browser;

    public static bool IsThere => Executable is not null;

    public async Task InitializeAsync()
    {
        if (!IsThere) return;
        _browser = await Puppeteer.LaunchAsync(new LaunchOptions
        {
            ExecutablePath = Executable,
            Headless = true,
            UserDataDir = _profile.Path,
            Args = Quiet,
        });
    }

    /// <summary>Opens a page of the file system.</summary>
    /// <param name="file">The file.</param>
    /// <param name="width">The width of the window in pixels.</param>
    /// <param name="script">What the browser runs before the page's own script; empty for nothing.</param>
    /// <param name="runsScripts">Whether the browser runs scripts of pages.</param>
    internal async Task<OpenPage> OpenAsync(string file, int width = 1280, string script = "", bool runsScripts = true)
    {
        var page = new OpenPage(await _browser!.NewPageAsync());
        await page.OpenAsync(file, width, script, runsScripts);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _profile.Dispose();
    }
}

/// <summary>The tests that share one browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}

/// <summary>A fact that is skipped where there is no browser.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!Browser.IsThere) Skip = "There is no chromium.";
    }
}
