using System.Text;
using CsCheck;

namespace ConfigLock.Tests.DotNet;

/// <summary>A file of a stack.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text; <see langword="null"/> where it is not there.</param>
internal sealed record StackFile(string Name, string? Text);

/// <summary>Random files that a program reads one above the other, and overrides above them.</summary>
/// <param name="Files">The files, the lowest first.</param>
/// <param name="Items">The overrides that items say.</param>
/// <param name="Property">The overrides that the property says, above them.</param>
/// <param name="Environment">The environment whose name is in names of the files; empty where they have none.</param>
internal sealed record RandomStack(
    IReadOnlyList<StackFile> Files, IReadOnlyList<RandomOverride> Items, IReadOnlyList<RandomOverride> Property, string Environment = "")
{
    private static readonly Gen<string> Text = Gen.Select(
        Gen.Frequency((30, RandomJson.Layer), (1, RandomJson.DeepLayer)), Gen.Int[0, 9], Gen.Int[0, 9],
        static (text, mark, ends) => (mark == 0 ? "\ufeff" : string.Empty) + (ends == 0 ? text.Replace("\n", "\r\n") : text));

    private static readonly Gen<IReadOnlyList<RandomOverride>> Overrides = Gen.Frequency(
        (3, Gen.Const<IReadOnlyList<RandomOverride>>([])),
        (1, RandomOverride.Any.Array[1, 3].Select(static overrides => (IReadOnlyList<RandomOverride>)overrides)));

    private static readonly Gen<(IReadOnlyList<StackFile> Files, string Environment)> Layers =
        Text.Array[1, 4].Select(static texts => ((IReadOnlyList<StackFile>)
            [.. texts.Select(static (text, at) => new StackFile(FormattableString.Invariant($"layer{at}.json"), text))], string.Empty));

    // What a host reads of its own: files that are there, and files that are not.
    private static readonly Gen<(IReadOnlyList<StackFile> Files, string Environment)> HostFiles = Gen.Select(
        RandomJson.OneOf("Development", "Staging", "Production", "prod", "EU.West", "\u00dcber", "x y"),
        Text.Array[4], Gen.Int[1, 15]).Select(static (environment, texts, there) =>
        {
            string[] names =
                ["appsettings.json", $"appsettings.{environment}.json", "App.settings.json", $"App.settings.{environment}.json"];
            return ((IReadOnlyList<StackFile>)
                [.. names.Select((name, at) => new StackFile(name, (there & (1 << at)) == 0 ? null : texts[at]))], environment);
        });

    /// <summary>A stack.</summary>
    public static readonly Gen<RandomStack> Any = Gen.Select(
        Gen.Frequency((3, Layers), (1, HostFiles)), Overrides, Overrides,
        static (layers, items, property) => new RandomStack(layers.Files, items, property, layers.Environment));

    /// <summary>A file whose text is damaged, perhaps so that it is JSON all the same.</summary>
    public static readonly Gen<RandomStack> Damaged = Gen.Select(Text, Gen.Int, static (text, seed) =>
        new RandomStack([new StackFile("layer.json", Writable(Damage.Text(new Random(seed), text)))], [], []));

    /// <summary>The overrides, the lowest first.</summary>
    public IEnumerable<RandomOverride> AllOverrides => Items.Concat(Property);

    /// <summary>The pairs in memory that the overrides are.</summary>
    public Dictionary<string, string?> Pairs
    {
        get
        {
            var pairs = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
            foreach (var (key, text) in AllOverrides.SelectMany(static one => one.Pairs)) pairs[key] = text;
            return pairs;
        }
    }

    private static string Writable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    public override string ToString() =>
        string.Join("\n", Files.Select(static file => $"{file.Name}: {file.Text ?? "(not there)"}"))
        + string.Concat(AllOverrides.Select(static one => $"\noverride {one.Key}={one.Value}"));
}
