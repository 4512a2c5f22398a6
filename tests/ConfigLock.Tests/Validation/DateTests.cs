using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Tests.Schemas;

namespace ConfigLock.Tests.Validation;

/// <summary>TOML's dates where the schema speaks of strings.</summary>
public sealed class DateTests
{
    private const string Quote = "must be a string: put the date in quotes";
    private const string DateTime = "must be a date with time, such as 1979-05-27T07:32:00Z";
    private const string Date = "must be a date without time, such as 1979-05-27";
    private const string Time = "must be a time of day, such as 07:32:00";

    [Theory]
    [InlineData("""{"type": "string", "format": "date-time"}""", "1979-05-27T07:32:00Z", null)]
    [InlineData("""{"type": "string", "format": "date-time"}""", "1979-05-27T07:32:00", null)]
    [InlineData("""{"type": "string", "format": "date-time"}""", "1979-05-27", DateTime)]
    [InlineData("""{"type": "string", "format": "date"}""", "1979-05-27", null)]
    [InlineData("""{"type": "string", "format": "date"}""", "1979-05-27T07:32:00Z", Date)]
    [InlineData("""{"type": "string", "format": "time"}""", "07:32:00", null)]
    [InlineData("""{"type": "string", "format": "time"}""", "1979-05-27", Time)]
    [InlineData("""{"type": "string"}""", "1979-05-27", Quote)]
    [InlineData("""{"type": "string", "format": "uuid"}""", "1979-05-27", Quote)]
    [InlineData("""{"type": "integer"}""", "1979-05-27", "must be an integer")]
    [InlineData("""{"type": ["string", "integer"], "format": "date"}""", "1979-05-27", null)]
    [InlineData("{}", "1979-05-27", null)]
    [InlineData("""{"allOf": [{"type": "string"}, {"format": "date"}]}""", "1979-05-27", null)]
    [InlineData("""{"type": "string", "$ref": "#/$defs/date"}""", "1979-05-27", null)]
    [InlineData("""{"anyOf": [{"type": "string"}, {"type": "string", "format": "date"}]}""", "1979-05-27", null)]
    [InlineData("""{"anyOf": [{"type": "integer"}, {"type": "string"}]}""", "1979-05-27", Quote)]
    [InlineData("""{"enum": ["1979-05-27"]}""", "1979-05-27", null)]
    [InlineData("""{"type": "string", "format": "date", "pattern": "^2"}""", "1979-05-27", "must match the pattern ^2")]
    [InlineData("""{"pattern": "^2"}""", "1979-05-27", null)]
    [InlineData("""{"items": {"type": "string", "format": "date"}}""", "[1979-05-27]", null)]
    public void A_date_is_text_only_where_its_format_is_asked_for(string schema, string value, string? expected)
    {
        var loaded = SchemaSamples.Load($$$"""{"properties": {"v": {{{schema}}} }, "$defs": {"date": {"format": "date"} } }""");
        var violations = new Validator(new ValidationOptions()).Validate(loaded, SchemaSamples.Toml("v = " + value));
        Assert.Equal(expected, violations.Count == 0 ? null : Assert.Single(violations).Expected);
    }

    [Fact]
    public void A_date_of_the_wrong_kind_breaks_an_asserted_format()
    {
        var schema = SchemaSamples.Load("""{"properties": {"v": {"format": "time"}}}""");
        var violation = Assert.Single(
            new Validator(new ValidationOptions { AssertFormats = true }).Validate(schema, SchemaSamples.Toml("v = 1979-05-27")));
        Assert.Equal(("format", Time), (violation.Keyword, violation.Expected));
    }
}
