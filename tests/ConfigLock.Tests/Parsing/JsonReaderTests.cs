using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Text;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Parsing;

public class JsonReaderTests
{
    private static readonly Source Schema = new(SourceKind.Other, "schema.json", null);

    [Fact]
    public void Every_key_and_value_knows_its_line_and_column()
    {
        var root = (ConfigTable)Read("{\n  \"é\": [1,\n  {\"b\": null}]\n}", out var faults)!;

        Assert.Empty(faults);
        Assert.True(root.TryGet("é", out var entry));
        Assert.Equal((2, 3), (entry.KeyPlace.Line, entry.KeyPlace.Column));
        Assert.Equal((2, 8), (entry.Value.Origin.Place.Line, entry.Value.Origin.Place.Column));
        Assert.Equal(
            (3, 3), (((ConfigArray)entry.Value).Items[1].Origin.Place.Line, ((ConfigArray)entry.Value).Items[1].Origin.Place.Column));
    }

    [Theory]
    [InlineData("{\"a\": 1,\n \"a\": 2}", 2, 2)]
    [InlineData("{\"a\": 1,}", 1, 9)]
    [InlineData("{\n\"a\" 1}", 2, 5)]
    [InlineData("{\n\"\u00e9\ud83d\ude00\" 1}", 2, 6)]
    [InlineData("", 1, 1)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("{\r\n\r1}", 3, 1)]
    [InlineData("{\"a\": \"\\ud800\"}", 1, 7)]
    public void What_is_not_JSON_is_a_fault_at_its_place(string text, int line, int column)
    {
        Assert.Null(Read(text, out var faults));
        Assert.Equal((line, column), (faults[0].Place.Line, faults[0].Place.Column));
    }

    [Fact]
    public void Nesting_without_bound_is_a_fault_and_no_crash()
    {
        Assert.Null(Read(new string('[', 100_000), out var faults));
        Assert.NotEmpty(faults);
    }

    [Theory]
    [InlineData("9223372036854775807", ValueKind.Integer)]
    [InlineData("9223372036854775808", ValueKind.Float)]
    [InlineData("1.0", ValueKind.Float)]
    [InlineData("1e999", ValueKind.Float)]
    public void Numbers_are_integers_where_64_bits_hold_them(string text, ValueKind kind) =>
        Assert.Equal(kind, Read(text, out _)!.Kind);

    private static ConfigValue? Read(string text, out List<TextFault> faults) => JsonReader.Read(text, Schema, (faults = []).Add);
}
