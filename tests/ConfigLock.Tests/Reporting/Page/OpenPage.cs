using PuppeteerSharp;
using PuppeteerSharp.Input;

namespace ConfigLock.Tests.Reporting.Page;

/// <summary>A page in a browser, with all that the browser complains of.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private const string PasteInto = """
        (() => { const area = document.createElement('textarea'); area.id = 'pasted'; document.body.append(area); area.focus(); })()
        """;

    // What the page shows for a moment stays until a test has looked, however slow the machine is.
    private const string KeepMoments = """
        (() => { const real = setTimeout; window.setTimeout = (done, wait) => real(done, wait < 1000 ? wait : 3600000); })()
        """;

    private readonly IPage _page;

    public OpenPage(IPage page)
    {
        _page = page;
        page.Console += (_, message) => Complaints.Add(message.Message.Text);
        page.PageError += (_, error) => Complaints.Add(error.Message);
        page.RequestFailed += (_, request) => Complaints.Add("refused: " + request.Request.Url);
    }

    public List<string> Complaints { get; } = [];

    public IKeyboard Keyboard => _page.Keyboard;

    public async Task OpenAsync(string file, int width, string script, bool runsScripts)
    {
        await _page.SetJavaScriptEnabledAsync(runsScripts);
        await _page.EvaluateExpressionOnNewDocumentAsync(KeepMoments);
        if (script.Length > 0) await _page.EvaluateExpressionOnNewDocumentAsync(script);
        await ResizeAsync(width);
        await _page.GoToAsync(new Uri(file).AbsoluteUri);
    }

    public Task ResizeAsync(int width) => _page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 800 });

    public Task<T> AskAsync<T>(string expression) => _page.EvaluateExpressionAsync<T>(expression);

    public Task<string> TextAsync(string selector) => AskAsync<string>($"document.querySelector(`{selector}`).innerText");

    public Task ClickAsync(string selector) => _page.ClickAsync(selector);

    public Task HoverAsync(string selector) => _page.HoverAsync(selector);

    public Task BackAsync() => AskAsync<object>(
        "new Promise(done => { addEventListener('hashchange', () => done(1), { once: true }); history.back(); })");

    /// <summary>Waits for an expression to come true.</summary>
    public Task WaitAsync(string expression) => _page.WaitForExpressionAsync(expression);

    public Task PrintAsync() => _page.PdfDataAsync();

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys) await Keyboard.PressAsync(key);
    }

    /// <summary>Searches the config anew.</summary>
    public async Task SearchAsync(string text)
    {
        await _page.FocusAsync("#search");
        await AskAsync<object>("document.getElementById('search').select()");
        await Keyboard.TypeAsync(text);
    }

    /// <summary>The keys that are in sight of somebody who scrolls, in their order.</summary>
    public Task<string[]> KeysAsync() => AskAsync<string[]>(
        "[...document.querySelectorAll('.keys > li')].filter(row => row.checkVisibility())"
            + ".map(row => decodeURIComponent(row.id.slice('key-'.length)))");

    /// <summary>Whether an element is on the screen.</summary>
    public Task<bool> IsOnScreenAsync(string id) => AskAsync<bool>($$"""
        (() => { const box = document.getElementById('{{id}}').getBoundingClientRect();
          return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight; })()
        """);

    /// <summary>What a user gets who pastes, once the page has said that it copied.</summary>
    public async Task<string> PasteAsync()
    {
        await _page.WaitForExpressionAsync("document.getElementById('said').textContent === 'Copied'");
        await AskAsync<object>("document.getElementById('said').textContent = ''");
        await AskAsync<object>(PasteInto);
        await Keyboard.PressAsync("v", new PressOptions { Commands = ["Paste"] });
        return await AskAsync<string>("(() => { const area = document.getElementById('pasted'); area.remove(); return area.value; })()");
    }

    public async ValueTask DisposeAsync() => await _page.DisposeAsync();
}
