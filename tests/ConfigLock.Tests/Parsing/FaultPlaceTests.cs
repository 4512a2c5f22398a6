using ConfigLock.Tests.Library;
using CsCheck;

namespace ConfigLock.Tests.Parsing;

/// <summary>Where a document is said to be wrong.</summary>
public class FaultPlaceTests
{
    private static readonly Gen<char> Inserted = Gen.OneOf(Gen.Char["[]{}=.,\"'\\#\n\r\t _-+:0123456789abcdeTZ"], Gen.Char['\0', '\u00ff']);

    [Fact]
    public void A_document_made_invalid_by_one_character_is_wrong_on_its_line_or_behind() =>
        Gen.Select(RandomToml.Valid, Gen.Double[0, 1], Inserted).Sample(
            static (document, where, inserted) =>
            {
                var position = (int)(where * document.Length);
                var line = document[..position].Count(static c => c == '\n') + 1;
                foreach (var fault in Toml.Faults(document.Insert(position, inserted.ToString())))
                    Assert.True(fault.Place.Line >= line, $"{fault.Place} {fault.Message}, but the change is in line {line}");
            },
            iter: 20_000);

    [Theory]
    [InlineData("a = b\nc = 1\nd e = 2\n[f\ng = 1\n[[h]]\nk = 1 2\n", "1,5", "3,3", "4,3", "7,7")]
    [InlineData("a = [\n 1,\n x,\n 2\n]\nb = 1\nc = \n", "3,2", "7,5")]
    [InlineData("a = { b = 1\nc = 2\n}\n[d]\ne = f\n", "2,1", "5,5")]
    [InlineData("a = 1\na = 2\nb = 1\nb = 2\n", "2,1", "4,1")]
    [InlineData("a = 1\na = 2\nb 1\nc = 1\nc = 2\nd 2\n", "2,1", "3,3", "6,3")]
    [InlineData("a = \"x\nb = 1\nc = 'y\n", "1,5", "3,5")]
    [InlineData("a = \"\"\"x\n\ny\nb = 1\n", "5,1")]
    public void All_that_is_wrong_is_named_at_once(string text, params string[] places) =>
        Assert.Equal(places, Toml.Faults(text).Select(static fault => $"{fault.Place.Line},{fault.Place.Column}"));
}
