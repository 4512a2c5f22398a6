namespace ConfigLock.Tests.Reporting.Page;

/// <summary>What the page puts into the clipboard, and how far one gets with the keyboard alone.</summary>
[Collection(BrowserTests.Name)]
public sealed class CopyTests(Browser browser) : IDisposable
{
    private readonly PageProject _project = new();

    [BrowserFact]
    public async Task Buttons_copy_a_command_the_patch_a_key_and_a_value()
    {
        await using var page = await browser.OpenAsync(_project.Drifted());
        await CopiesAll(page);
    }

    [BrowserFact]
    public async Task They_copy_where_the_page_may_not_use_the_clipboard_by_itself()
    {
        const string Refuse = "navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))";
        await using var page = await browser.OpenAsync(_project.Drifted(), script: Refuse);
        await CopiesAll(page);
    }

    [BrowserFact]
    public async Task The_keyboard_alone_gets_from_the_search_to_a_copied_key()
    {
        await using var page = await browser.OpenAsync(_project.Passed());
        await page.PressAsync("/");
        await page.Keyboard.TypeAsync("limits");
        await page.PressAsync("Enter", "ArrowDown", "ArrowDown", "ArrowUp");
        Assert.Equal("tokens", await page.AskAsync<string>("document.activeElement.textContent"));
        await page.PressAsync("Tab", "Enter");
        Assert.Equal("limits.tokens", await page.PasteAsync());
    }

    [BrowserFact]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_config()
    {
        await using var page = await browser.OpenAsync(_project.Drifted());
        await page.PressAsync("Tab");
        Assert.Equal("Skip to the effective config", await page.AskAsync<string>("document.activeElement.textContent"));
        await page.PressAsync("Enter", "Tab");
        Assert.Equal("search", await page.AskAsync<string>("document.activeElement.id"));
    }

    public void Dispose() => _project.Dispose();

    private async Task CopiesAll(OpenPage page)
    {
        await page.ClickAsync(".accept .copy");
        Assert.Equal("dotnet build -p:ConfigLockUpdate=true", await page.PasteAsync());
        Assert.Equal("Copied", await page.TextAsync(".accept .copy"));
        await page.ClickAsync(".patch summary");
        await page.ClickAsync(".patch .copy");
        Assert.Equal(_project.Patch, await page.PasteAsync());

        // The answer of the button before is taken back at once.
        Assert.Equal("Copy", await page.TextAsync(".accept .copy"));
        await page.HoverAsync("[id='key-limits.turns']");
        await page.ClickAsync("[id='key-limits.turns'] button");
        Assert.Equal("limits.turns", await page.PasteAsync());
        await page.ClickAsync("[id='key-limits.turns'] button + button");
        Assert.Equal("60", await page.PasteAsync());
        await page.HoverAsync("[id='key-prompt']");
        await page.ClickAsync("[id='key-prompt'] button + button");
        Assert.Equal("Be brief.\nSay what is wrong, and why.\nSay what to do.\n", await page.PasteAsync());
        Assert.Empty(page.Complaints);
    }
}
