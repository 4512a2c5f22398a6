using System.Net;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>Asks a web program of this machine.</summary>
internal sealed class LocalClient : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly HttpClientHandler _handler = new() { UseProxy = false };
    private readonly HttpClient _client;

    private LocalClient(Uri address) => _client = new HttpClient(_handler) { BaseAddress = address };

    /// <summary>Of a program that says where it listens.</summary>
    public static async Task<LocalClient> OfAsync(RunningProgram program)
    {
        const string Listening = "Now listening on: ";
        return new LocalClient(new Uri((await program.SaysAsync(Listening)).Split(Listening)[1]));
    }

    /// <summary>What it answers.</summary>
    public async Task<(HttpStatusCode Status, string Text)> AskAsync(string path, CancellationToken limit = default)
    {
        using var response = await _client.GetAsync(path, limit);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(limit));
    }

    /// <summary>Asks until it answers so.</summary>
    public async Task AnswersAsync(string path, HttpStatusCode status, string text)
    {
        using var limit = new CancellationTokenSource(Limit);
        var last = (default(HttpStatusCode), "");
        try
        {
            while (last != (status, text)) last = await AskAsync(path, limit.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"expected {status} {text} from {path}, not {last}");
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}
