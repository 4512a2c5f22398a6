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
        var effective = Path.Combine(Folder, feature + ".effective.json");
        InputText[] files = [
            InputText.Schema(File.ReadAllText(Path.Combine(Folder, feature + ".schema.json"))),
            .. File.Exists(effective) ? [InputText.Effective(File.ReadAllText(effective))] : Array.Empty<InputText>()
        ];
        Emitted.AssertCompiles(files);

        var shown = GeneratorRun.Of(files).Files.OrderBy(static file => file.Key, StringComparer.Ordinal);
        var text = string.Concat(
            shown.Select(
                static file =>
                    $"// ==== {file.Key}\n{file.Value[(file.Value.IndexOf("namespace", StringComparison.Ordinal) - 1)..].TrimStart()}\n"));
        Approved.Matches(Snapshots + feature + ".approved.txt", text);
    }
}
