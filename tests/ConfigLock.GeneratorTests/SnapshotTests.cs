using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests;

/// <summary>The emitted source of a small schema per feature, as files to read.</summary>
public sealed class SnapshotTests
{
    private const string Snapshots = "tests/ConfigLock.GeneratorTests/Snapshots/";

    private static readonly string Folder = Repository.PathOf(Snapshots);

    public static TheoryData<string> Features =>
    [
        .. Directory.GetFiles(Folder, "*.schema.json")
            .Select(static file => Path.GetFileName(file).Replace(".schema.json", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Features))]
    public void Emitted_source_is_as_approved(string feature)
    {
        InputText[] files =
        [
            InputText.Schema(File.ReadAllText(Path.Combine(Folder, feature + ".schema.json"))),
            .. Directory.GetFiles(Folder, feature + ".effective*.json").Select(Effective),
        ];
        Emitted.AssertCompiles(files);

        var shown = GeneratorRun.Of(files).Files.OrderBy(static file => file.Key, StringComparer.Ordinal);
        var text = string.Concat(
            shown.Select(
                static file =>
                    $"// ==== {file.Key}\n{file.Value[(file.Value.IndexOf("namespace", StringComparison.Ordinal) - 1)..].TrimStart()}\n"));
        Approved.Matches(Snapshots + feature + ".approved.txt", text);
    }

    // The name of its environment stands before the ending.
    private static InputText Effective(string file)
    {
        var environment = Path.GetExtension(Path.GetFileNameWithoutExtension(file)).TrimStart('.');
        var text = File.ReadAllText(file);
        return environment == "effective"
            ? InputText.Effective(text)
            : InputText.EffectiveIn(environment, text, isDefault: environment == "Production");
    }
}
