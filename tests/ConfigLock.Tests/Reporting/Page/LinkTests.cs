namespace ConfigLock.Tests.Reporting.Page;

/// <summary>The ways between a drifted key, its line in the diff and its place in the config.</summary>
[Collection(BrowserTests.Name)]
public sealed class LinkTests(Browser browser) : IDisposable
{
    private readonly PageProject _project = new();

    [BrowserFact]
    public async Task A_drifted_key_leads_to_its_line_in_the_diff_and_back()
    {
        await using var page = await browser.OpenAsync(_project.Drifted());
        await page.ClickAsync("a[href='#diff-limits.turns']");
        Assert.True(await page.IsOnScreenAsync("diff-limits.turns"));
        Assert.Equal("turns = 60", await page.AskAsync<string>(
            "document.getElementById('diff-limits.turns').closest('td').nextElementSibling.textContent"));

        await page.ClickAsync("[id='diff-limits.turns']");
        Assert.True(await page.IsOnScreenAsync("drift-limits.turns"));
        await page.BackAsync();
        Assert.True(await page.IsOnScreenAsync("diff-limits.turns"));
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task A_key_that_is_gone_leads_to_the_line_of_the_lock()
    {
        await using var page = await browser.OpenAsync(_project.Drifted());
        await page.ClickAsync("a[href='#diff-limits.tokens']");
        Assert.Equal("tokens = 200000", await page.AskAsync<string>(
            "document.getElementById('diff-limits.tokens').closest('td').nextElementSibling.textContent"));
    }

    [BrowserFact]
    public async Task A_link_opens_what_is_folded_and_ends_a_search_that_hides_its_end()
    {
        await using var page = await browser.OpenAsync(_project.Drifted());
        await page.ClickAsync("#fold");
        await page.ClickAsync("a[href='#key-limits.turns']");
        Assert.True(await page.IsOnScreenAsync("key-limits.turns"));

        await page.SearchAsync("model");
        await page.ClickAsync("a[href='#key-prompt']");
        Assert.True(await page.IsOnScreenAsync("key-prompt"));
        Assert.Equal(
            ["model", "prompt", "temperature", "limits.\"requests <per> 'minute'\"", "limits.turns"], await page.KeysAsync());
        await page.ClickAsync("[id='key-prompt'] .tag");
        Assert.True(await page.IsOnScreenAsync("drift-prompt"));
    }

    public void Dispose() => _project.Dispose();
}
