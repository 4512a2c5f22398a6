namespace ConfigLock.Tests.Reporting.Page;

/// <summary>Finding keys on the page.</summary>
[Collection(BrowserTests.Name)]
public sealed class SearchTests(Browser browser) : IDisposable
{
    private readonly PageProject _project = new();

    [BrowserFact]
    public async Task A_search_finds_keys_values_and_origins()
    {
        await using var page = await browser.OpenAsync(_project.Passed());
        Assert.Equal("7 keys", await page.TextAsync("#found"));

        await page.SearchAsync("TURNS");
        Assert.Equal(["limits.turns"], await page.KeysAsync());
        await page.SearchAsync("limits 60");
        Assert.Equal(["limits.\"requests <per> 'minute'\""], await page.KeysAsync());
        await page.SearchAsync("what is wrong");
        Assert.Equal(["prompt"], await page.KeysAsync());
        await page.SearchAsync("schema.json");
        Assert.Equal(["temperature", "features.unified_exec"], await page.KeysAsync());
        Assert.Equal("2 of 7 keys", await page.TextAsync("#found"));
        await page.SearchAsync("nowhere");
        Assert.Equal("0 of 7 keys", await page.TextAsync("#found"));

        await page.PressAsync("Escape");
        Assert.Equal(7, (await page.KeysAsync()).Length);
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task Tables_fold_and_a_search_opens_them_for_as_long_as_it_lasts()
    {
        await using var page = await browser.OpenAsync(_project.Passed());
        await page.ClickAsync("#fold");
        Assert.Empty(await page.KeysAsync());

        await page.SearchAsync("turns");
        Assert.Equal(["limits.turns"], await page.KeysAsync());
        await page.PressAsync("Escape");
        Assert.Empty(await page.KeysAsync());

        await page.ClickAsync(".table:first-child > summary");
        Assert.Equal(["model", "prompt", "temperature"], await page.KeysAsync());
        await page.ClickAsync("#unfold");
        Assert.Equal(7, (await page.KeysAsync()).Length);
    }

    [BrowserFact]
    public async Task A_source_leads_to_the_keys_that_it_sets()
    {
        await using var page = await browser.OpenAsync(_project.Drifted());
        Assert.Contains("config.toml layer\t4", await page.TextAsync(".sources"));
        await page.ClickAsync(".sources tr:last-child a");
        Assert.Equal(["model"], await page.KeysAsync());
        Assert.Equal("ConfigLockOverrides", await page.AskAsync<string>("document.querySelector('#source').selectedOptions[0].text"));
    }

    [BrowserFact]
    public async Task Only_what_drifted_is_left_on_request()
    {
        await using var page = await browser.OpenAsync(_project.Drifted());
        await page.ClickAsync("#only-drifted");
        Assert.Equal(["model", "prompt", "limits.turns"], await page.KeysAsync());
    }

    [BrowserFact]
    public async Task Only_what_differs_between_environments_is_left_on_request()
    {
        using var environments = new ReportedEnvironments();
        TemporaryProject.Passes(environments.Verify());
        await using var page = await browser.OpenAsync(environments.Files.PathOf("reports/App.report.html"));
        await page.ClickAsync("#only-differing");
        Assert.Equal(["level", "url", "limits.turns", "servers[0].port", "servers[1].name"], await page.KeysAsync());
        Assert.Equal("missing", await page.TextAsync("#key-limits\\\\.turns .missing"));

        const string Rows = "[...document.querySelectorAll('.matrix tbody tr')].filter(one => one.checkVisibility()).length";
        Assert.Equal(5, await page.AskAsync<int>(Rows));
        await page.ClickAsync("#only-missing");
        Assert.Equal(2, await page.AskAsync<int>(Rows));
        Assert.Empty(page.Complaints);
    }

    public void Dispose() => _project.Dispose();
}
