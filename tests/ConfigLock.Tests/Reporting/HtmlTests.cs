using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Reporting;

/// <summary>The page, in a real browser.</summary>
public sealed class HtmlTests : IDisposable
{
    private readonly ReportedProject _project = new();

    [BrowserFact]
    public async Task A_browser_shows_the_page_without_a_complaint()
    {
        // A script or an image that the page let through would change the document, or be refused with a message.
        const string Attack = "</td></style><script>document.title='owned'</script><img src='https://example.com/x.png'>";
        ConfigLockBuild.Run(_project.Request with { Overrides = $"model='''{Attack}'''" });

        var (document, console) = await Browser.OpenAsync(_project.Files.PathOf("reports/App.report.html"), "--dump-dom");

        Assert.Empty(console);
        Assert.Contains("<title>App: drifted - ConfigLock</title>", document);
        Assert.Contains("&lt;script&gt;document.title='owned'&lt;/script&gt;", document);
        Assert.DoesNotContain("<script", document);
        Assert.DoesNotContain("<img", document);
    }

    [BrowserFact]
    public async Task A_browser_draws_the_page()
    {
        ConfigLockBuild.Run(_project.Request with { Overrides = "model=gpt-6" });
        var picture = _project.Files.PathOf("page.png");

        await Browser.OpenAsync(_project.Files.PathOf("reports/App.report.html"), $"--screenshot={picture}", "--window-size=400,900");

        Assert.True(new FileInfo(picture).Length > 10_000);
    }

    public void Dispose() => _project.Dispose();
}
