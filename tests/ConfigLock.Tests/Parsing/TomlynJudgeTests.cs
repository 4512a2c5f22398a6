using ConfigLock.Core.Parsing;
using ConfigLock.Model.Text;
using ConfigLock.Tests.Library;
using CsCheck;

namespace ConfigLock.Tests.Parsing;

/// <summary>
/// The engine reads what Tomlyn's syntax tree says, but for Tomlyn's defects. Keys that are defined twice, which that tree lets pass,
/// are Python's to judge.
/// </summary>
public class TomlynJudgeTests
{
    [Fact]
    public void Random_documents_are_read_alike() => RandomToml.Document.Sample(static text => Agree(text), iter: 10_000);

    [Fact]
    public void Random_tables_and_keys_are_read_alike() => RandomToml.Structure.Sample(static text => Agree(text), iter: 5_000);

    [Fact]
    public void Damaged_documents_are_read_alike() =>
        RandomToml.Mutated(Gen.OneOf(RandomToml.Document, RandomToml.Structure)).Sample(static text => Agree(text), iter: 10_000);

    private static void Agree(string text)
    {
        if (text.StartsWith('\ufeff')) return;
        var faults = new List<TextFault>();
        var ours = TomlReader.Read(text, Toml.Layer, faults.Add) is { } table ? Shown.Value(table, places: true) : null;
        if (faults.Count > 0 && faults[0].Message.EndsWith("cannot be redefined", StringComparison.Ordinal)) return;

        var tomlyns = TomlynTree.Show(text);
        if (ours == tomlyns) return;
        if (ours is null && TomlynDefects.Accepts(text, faults[0])) return;
        if (tomlyns is null && TomlynDefects.Refuses(text)) return;
        Assert.Fail($"{text}\n----\nours:   {ours ?? faults[0].ToString()}\nTomlyn: {tomlyns}");
    }
}
