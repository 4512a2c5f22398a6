using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Reporting.Page;

/// <summary>The page as a browser shows it.</summary>
[Collection(BrowserTests.Name)]
public sealed class LayoutTests(Browser browser) : IDisposable
{
    private readonly PageProject _project = new();

    [BrowserFact]
    public async Task Nothing_in_a_config_gets_out_of_its_text()
    {
        // A script or an image that the page let through would change the document, or be refused with a message.
        const string Attack = "</td></style></script><script>document.title='owned'</script><img src='https://example.com/x.png'>";
        ConfigLockBuild.Run(_project.VerifyRequest with { Overrides = $"model='''{Attack}'''" });

        await using var page = await browser.OpenAsync(_project.Page);

        Assert.Empty(page.Complaints);
        Assert.Equal("App: drifted - ConfigLock", await page.AskAsync<string>("document.title"));
        Assert.Equal(1, await page.AskAsync<int>("document.querySelectorAll('script').length"));
        Assert.Equal(0, await page.AskAsync<int>("document.images.length"));
        Assert.Equal($"\"{Attack}\"", await page.TextAsync("#key-model code"));
    }

    [BrowserFact]
    public async Task The_page_fits_each_width_and_reads_in_order()
    {
        using var environments = new ReportedEnvironments();
        environments.Drift();
        ConfigLockBuild.Run(environments.Verify());
        var several = environments.Files.PathOf("reports/App.report.html");
        var pages = new[] { _project.Passed, _project.Drifted, _project.Failed, () => several };
        foreach (var file in pages)
        {
            await using var page = await browser.OpenAsync(file());
            foreach (var width in (int[])[390, 800, 1280])
            {
                await page.ResizeAsync(width);
                Assert.Equal(width, await page.AskAsync<int>("document.documentElement.scrollWidth"));
            }

            Assert.Empty(page.Complaints);
            var levels = await page.AskAsync<int[]>("[...document.querySelectorAll('h1, h2, h3')].map(one => Number(one.localName[1]))");
            Assert.Equal(1, levels[0]);
            Assert.All(levels.Zip(levels.Skip(1)), static pair => Assert.InRange(pair.Second, 2, pair.First + 1));
            Assert.Equal(0, await page.AskAsync<int>("""
                [...document.querySelectorAll('a, button, summary, input, select')].filter(one =>
                  !(one.textContent || one.ariaLabel || one.labels?.[0]?.textContent).trim()).length
                """));
            Assert.Equal(0, await page.AskAsync<int>(
                "[...document.querySelectorAll('a[href^=\"#\"]')].filter(one => !document.getElementById(one.hash.slice(1))).length"));
            Assert.Equal(0, await page.AskAsync<int>(
                "(ids => ids.length - new Set(ids).size)([...document.querySelectorAll('[id]')].map(one => one.id))"));
        }
    }

    [BrowserFact]
    public async Task A_diff_gives_both_sides_the_same_room()
    {
        await using var page = await browser.OpenAsync(_project.Drifted());
        var widths = await page.AskAsync<double[][]>(
            "[...document.querySelectorAll('.diff tr')].map(row => [1, 3].map(i => Math.round(row.cells[i].offsetWidth)))");
        Assert.NotEmpty(widths);
        Assert.All(widths, static row => Assert.InRange(row[0] - row[1], -1, 1));
    }

    [BrowserFact]
    public async Task Print_shows_what_is_folded()
    {
        await using var page = await browser.OpenAsync(_project.Passed());
        await page.ClickAsync("#fold");
        await page.AskAsync<object>(
            "addEventListener('beforeprint', () => window.opened = document.querySelectorAll('.table[open]').length)");
        await page.PrintAsync();
        Assert.Equal(3, await page.AskAsync<int>("window.opened"));
        Assert.Empty(await page.KeysAsync());
    }

    [BrowserFact]
    public async Task Without_a_script_all_of_it_can_be_read()
    {
        await using var page = await browser.OpenAsync(_project.Drifted(), runsScripts: false);
        Assert.Contains("60", await page.TextAsync("#key-limits\\\\.turns code"));
        Assert.Contains("Say what is wrong, and why.", await page.TextAsync("#key-prompt pre"));
        Assert.Equal(0, await page.AskAsync<int>("[...document.querySelectorAll('.script')].filter(one => one.checkVisibility()).length"));
    }

    [BrowserFact]
    public async Task Ten_thousand_keys_are_laid_out_only_where_they_are_in_sight()
    {
        var file = _project.Many(10_000);
        Assert.InRange(new FileInfo(file).Length, 10_000 * 100, 10_000 * 300);
        await using var page = await browser.OpenAsync(file);

        const string Last = "document.getElementById('key-limits.key09999').checkVisibility({ contentVisibilityAuto: true })";
        Assert.False(await page.AskAsync<bool>(Last));
        await page.SearchAsync("key0999");
        Assert.Equal("10 of 10,002 keys", await page.TextAsync("#found"));
        Assert.True(await page.IsOnScreenAsync("key-limits.key09999"));
        await page.PressAsync("Escape");
        Assert.Equal("10,002 keys", await page.TextAsync("#found"));

        await page.AskAsync<object>("location.hash = '#key-limits.key05000'");
        Assert.True(await page.IsOnScreenAsync("key-limits.key05000"));
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task A_link_into_a_thousand_tables_gets_to_its_end_on_a_narrow_screen()
    {
        var layer = string.Concat(Enumerable.Range(0, 1000).Select(static i =>
            FormattableString.Invariant($"[t{i:000}]\na = 1\nb = 2\nc = 3\nd = 4\n")));
        using var project = new TemporaryProject(layer: layer);
        ConfigLockBuild.Run(project.Request() with { ReportDirectory = project.Named("reports") });
        await using var page = await browser.OpenAsync(project.PathOf("reports/App.report.html"), 390);

        await page.AskAsync<object>("location.hash = '#key-t500.c'");
        await page.WaitAsync("scrollY > 0");
        await page.AskAsync<object>(
            "new Promise(done => { let left = 20; (function next() { left-- ? requestAnimationFrame(next) : done(1); })(); })");
        Assert.True(await page.IsOnScreenAsync("key-t500.c"));
        Assert.Empty(page.Complaints);
    }

    public void Dispose() => _project.Dispose();
}
