using System.Text;
using ConfigLock.Hosting.Configuration;
using ConfigLock.Hosting.Starting;
using ConfigLock.Judging.Drift;
using Microsoft.Extensions.Configuration;

namespace ConfigLock.HostingTests.Infrastructure;

/// <summary>A random stack of sources over a random lock, and what the check must say of it by the library's own answers.</summary>
internal static class RandomRunning
{
    private const string Prefix = "RANDOM_RUNNING_";

    private static readonly (string Path, string Key, string[] Texts)[] Keys =
    [
        ("A", "A", ["1", "2", "0x1", "#2", " 1 "]), ("B", "B", ["true", "True", "False", "false"]), ("C", "C", ["x", "y", "1"]),
        ("D", "D", ["0.5", "5e-1", "1.5"]), ("E", "E", ["One", "one", "Two", "TWO"]), ("T:A", "T.A", ["1", "2", "0x1"]),
        ("T:C", "T.C", ["x", "y"]), ("O:k", "O.k", ["x", "y"]), ("L:0", "L[0]", ["x", "y"]),
    ];

    // What the texts mean: the first text of the same value.
    private static readonly Dictionary<string, string> Meaning = new(StringComparer.Ordinal)
    {
        ["A0x1"] = "1",
        ["A#2"] = "2",
        ["A 1 "] = "1",
        ["Btrue"] = "True",
        ["Bfalse"] = "False",
        ["D5e-1"] = "0.5",
        ["Eone"] = "One",
        ["ETWO"] = "Two",
        ["T:A0x1"] = "1",
    };

    /// <summary>Compares what the check says with what it must say; whether there was drift.</summary>
    public static bool Check(Random random)
    {
        var locked = Keys.ToDictionary(static key => key.Path, key => MeaningOf(key.Path, Pick(random, key.Texts)));
        AnyConfig.Lock(TomlValue.Parse(Toml(locked)));
        var builder = new ConfigurationBuilder();
        builder.AddInMemoryCollection(
            locked.Select(static pair => new KeyValuePair<string, string?>(pair.Key, pair.Value)));
        if (random.Next(5) > 0) builder.AddInMemoryCollection([new("X", random.Next(5) == 0 ? "" : "abc")]);
        var variables = new List<string>();
        for (var level = random.Next(4); level > 0; level--) Add(builder, random, variables);
        var root = builder.Build();
        foreach (var name in variables) Environment.SetEnvironmentVariable(name, null);

        using var monitor = new ConfigMonitor<AnyConfig>(root);
        var said = monitor.Verdict.Keys.Select(static key => $"{key.Key} from {key.Provider}").ToList();
        var expected = Keys.Where(key => MeaningOf(key.Path, root[key.Path]!) != locked[key.Path])
            .Select(key => $"{key.Key} from {ProviderOf(root, key.Path)}")
            .Concat(root["T:Z"] is null ? [] : [$"T.Z from {ProviderOf(root, "T:Z")}"])
            .Concat(string.IsNullOrEmpty(root["X"]) ? [$"X from {(root["X"] is null ? "(nothing)" : ProviderOf(root, "X"))}"] : [])
            .Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, said.Order(StringComparer.Ordinal));
        Assert.Equal(expected, JudgedByValues(root).Order(StringComparer.Ordinal));
        return expected.Count > 0;
    }

    // Whatever texts alone tell.
    private static IEnumerable<string> JudgedByValues(IConfigurationRoot root) =>
        new ConfigJudge(LockedConfig<AnyConfig>.Root).Judge(
            new RunningConfiguration(root),
            LockedTextsConfig.Read(AnyConfig.LockedTexts(0)!),
            LockedConfig<AnyConfig>.Complete,
            "2026-11-27")
            .Select(static key => $"{key.Key} from {key.Provider}");

    private static void Add(ConfigurationBuilder builder, Random random, List<string> variables)
    {
        var pairs = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, _, texts) in Keys)
            if (random.Next(5) == 0) pairs[random.Next(2) == 0 ? path : path.ToLowerInvariant()] = Pick(random, texts);
        if (random.Next(6) == 0) pairs["T:Z"] = "beside";
        if (random.Next(3) == 0) pairs["O:new"] = "beside";
        if (random.Next(3) == 0) pairs["PATH"] = "/bin";
        switch (random.Next(5))
        {
            case 4: builder.Add(new OwnProvider([.. pairs.Select(static pair => (pair.Key, pair.Value))])); break;
            case 0: builder.AddInMemoryCollection(pairs); break;
            case 1: builder.AddCommandLine([.. pairs.Select(static pair => $"--{pair.Key}={pair.Value}")]); break;
            case 2:
                builder.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Json(pairs))));
                break;
            default:
                foreach (var (key, value) in pairs)
                {
                    variables.Add(Prefix + key.Replace(":", "__", StringComparison.Ordinal));
                    Environment.SetEnvironmentVariable(variables[^1], value);
                }

                builder.AddEnvironmentVariables(Prefix);
                break;
        }
    }

    private static string Json(Dictionary<string, string?> pairs) =>
        "{ " + string.Join(", ", pairs.Select(static pair => $"\"{pair.Key}\": \"{pair.Value}\"")) + " }";

    private static string Toml(Dictionary<string, string> locked) =>
        $"A = {locked["A"]}\nB = {locked["B"].ToLowerInvariant()}\nC = \"{locked["C"]}\"\nD = {locked["D"]}\nE = \"{locked["E"]}\"\n"
            + $"L = [\"{locked["L:0"]}\"]\n[T]\nA = {locked["T:A"]}\nC = \"{locked["T:C"]}\"\n[O]\nk = \"{locked["O:k"]}\"\n";

    private static string MeaningOf(string path, string text) => Meaning.GetValueOrDefault(path + text, text);

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];

    private static string ProviderOf(IConfigurationRoot root, string path) =>
        root.Providers.Last(provider => provider.TryGet(path, out _)).ToString()!;
}
