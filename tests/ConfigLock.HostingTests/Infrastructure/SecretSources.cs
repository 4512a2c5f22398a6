using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace ConfigLock.HostingTests.Infrastructure;

/// <summary>The places that a program gets secrets from.</summary>
internal sealed class SecretSources : IDisposable
{
    /// <summary>What every secret begins with.</summary>
    public const string Mark = "hunter";

    private const string Prefix = "SECRET_SOURCES_";

    private readonly Dictionary<string, string>[] _places = [[], [], [], []];

    /// <param name="random">Chooses the place of each secret.</param>
    /// <param name="number">The number of the first secret.</param>
    public SecretSources(Random random, int number)
    {
        string[] keys = ["S", "S:{0}", "S:0", "X", "X:{0}", "X:0", "T:Z", "T:Z:0"];
        foreach (var key in keys)
        {
            var secret = FormattableString.Invariant($"{Mark}{number++}");
            _places[random.Next(_places.Length)][key.Replace("{0}", secret, StringComparison.Ordinal)] = secret;
        }

        Count = keys.Length;
        foreach (var (key, secret) in _places[0]) Environment.SetEnvironmentVariable(Variable(key), secret);
    }

    /// <summary>How many secrets there are.</summary>
    public int Count { get; }

    /// <summary>Adds environment variables, the command line, memory and JSON.</summary>
    public void AddTo(IConfigurationBuilder builder) => builder
        .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(_places[1]))))
        .AddEnvironmentVariables(Prefix)
        .AddInMemoryCollection(_places[2].Select(static pair => new KeyValuePair<string, string?>(pair.Key, pair.Value)))
        .AddCommandLine([.. _places[3].Select(static pair => $"--{pair.Key}={pair.Value}")]);

    public void Dispose()
    {
        foreach (var key in _places[0].Keys) Environment.SetEnvironmentVariable(Variable(key), null);
    }

    private static string Variable(string key) => Prefix + key.Replace(":", "__", StringComparison.Ordinal);
}
