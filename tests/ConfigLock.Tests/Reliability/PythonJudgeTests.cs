using System.Text.RegularExpressions;
using ConfigLock.Core.Parsing;
using ConfigLock.Model.Text;
using ConfigLock.Tests.Library;
using ConfigLock.Tests.Parsing;
using CsCheck;

namespace ConfigLock.Tests.Reliability;

/// <summary>
/// The engine reads what Python's own reader reads in documents of TOML 1.0; that refuses the additions of TOML 1.1.
/// </summary>
public sealed partial class PythonJudgeTests
{
    [PythonFact]
    public void Random_documents_are_read_alike() => Judge(RandomToml.Document, 3000);

    [PythonFact]
    public void Random_tables_and_keys_are_read_alike() => Judge(RandomToml.Structure, 3000);

    [PythonFact]
    public void Damaged_documents_are_read_alike() => Judge(RandomToml.Mutated(Gen.OneOf(RandomToml.Document, RandomToml.Structure)), 3000);

    private static void Judge(Gen<string> documents, int cases)
    {
        using var python = new PythonReader();
        Seeded.ForAll(cases, random => Agree(python, RoundTripCases.Generate(documents, random)));
    }

    private static void Agree(PythonReader python, string text)
    {
        // What ends a document for the other process, and what no text can hold.
        if (text.Contains('\0', StringComparison.Ordinal) || text.Any(char.IsSurrogate) || text.StartsWith('\ufeff')) return;

        var faults = new List<TextFault>();
        var ours = TomlReader.Read(text, Toml.Layer, faults.Add) is { } table ? PythonReader.Show(table) : null;
        var pythons = python.Read(text);
        if (ours == pythons) return;
        var isRefused = pythons.StartsWith("error", StringComparison.Ordinal);
        if (ours is null && (isRefused || IsOursToRefuse(faults[0]))) return;
        if (isRefused && HasAddition(text)) return;
        Assert.Fail($"{text}\n----\nours:   {ours ?? faults[0].ToString()}\nPython: {pythons}");
    }

    // Python has integers of any size; and docs/limits.md has bounds for dates of which TOML says nothing.
    private static bool IsOursToRefuse(TextFault fault) =>
        fault.Message.Contains("64 bits", StringComparison.Ordinal)
        || fault.Message.Contains("an offset of at most 14 hours", StringComparison.Ordinal);

    private static bool HasAddition(string text) => Addition().IsMatch(text) || TomlynTree.HasNewInlineTable(text);

    // Of TOML 1.1: escapes, and times without seconds.
    [GeneratedRegex(@"\\[ex]|\d\d:\d\d(?!:)")]
    private static partial Regex Addition();
}
