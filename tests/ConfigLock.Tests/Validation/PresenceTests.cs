using ConfigLock.Model.Provenance;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;
using ConfigLock.Tests.Schemas;

namespace ConfigLock.Tests.Validation;

/// <summary>Defaulted keys, which only rules of presence see, and keys that count as present.</summary>
public sealed class PresenceTests
{
    private static readonly Validator PresenceOnly =
        new(new ValidationOptions { AssertFormats = true, Defaults = DefaultView.PresenceOnly });

    // The value of "d" is a default.
    [Theory]
    [InlineData("""{"required": ["d"]}""", "", true)]
    [InlineData("""{"required": ["d", "e"]}""", "", false)]
    [InlineData("""{"dependentRequired": {"a": ["d"]}}""", "a = 1", true)]
    [InlineData("""{"dependentRequired": {"d": ["a"]}}""", "", true)]
    [InlineData("""{"dependentSchemas": {"d": false}}""", "", true)]
    [InlineData("""{"minProperties": 1}""", "a = 1", true)]
    [InlineData("""{"minProperties": 2}""", "a = 1", false)]
    [InlineData("""{"minProperties": 2}""", "a = 1\nb = 1", true)]
    [InlineData("""{"maxProperties": 1}""", "a = 1", true)]
    [InlineData("""{"maxProperties": 1}""", "a = 1\nb = 1", false)]
    [InlineData("""{"properties": {"d": {"type": "string"}}}""", "", true)]
    [InlineData("""{"properties": {"d": false}}""", "", true)]
    [InlineData("""{"patternProperties": {"^d$": false}}""", "", true)]
    [InlineData("""{"additionalProperties": false}""", "", true)]
    [InlineData("""{"unevaluatedProperties": false}""", "", true)]
    [InlineData("""{"propertyNames": {"const": "a"}}""", "a = 1", true)]
    [InlineData("""{"const": {"a": 1}}""", "a = 1", true)]
    [InlineData("""{"enum": [{"a": 1, "d": {}}]}""", "a = 1", false)]
    [InlineData("""{"not": {"required": ["d"]}}""", "", true)]
    public void A_default_is_there_and_is_not_judged(string schema, string toml, bool expected)
    {
        var table = SchemaSamples.Toml(toml);
        table.Set("d", default, Default());
        var loaded = SchemaSamples.Load(schema);
        Assert.Equal(expected, PresenceOnly.IsValid(loaded, table));
        Assert.Equal(expected, PresenceOnly.Validate(loaded, table).Count == 0);
    }

    [Fact]
    public void Elements_that_differ_only_in_defaults_are_the_same()
    {
        var value = SchemaSamples.Toml("v = [{a = 1}, {a = 1}]");
        ((ConfigTable)((ConfigArray)value["v"]!).Items[0]).Set("d", default, Default());
        var schema = SchemaSamples.Load("""{"properties": {"v": {"uniqueItems": true}}}""");
        Assert.False(PresenceOnly.IsValid(schema, value));
        Assert.True(new Validator(new ValidationOptions()).IsValid(schema, value));
    }

    [Fact]
    public void Plainly_a_default_is_like_any_other_value()
    {
        var table = new ConfigTable(default);
        table.Set("d", default, Default());
        Assert.False(
            new Validator(new ValidationOptions()).IsValid(SchemaSamples.Load("""{"properties": {"d": {"type": "string"}}}"""), table));
    }

    [Fact]
    public void A_missing_key_can_count_as_present()
    {
        var asked = new List<string>();
        var validator = new Validator(new ValidationOptions
        {
            CountsAsPresent = (path, key) =>
            {
                asked.Add(path.Key(key).ToString());
                return key == "gone";
            },
        });
        var schema = SchemaSamples.Load("""
            {
              "properties": {
                "t": { "required": ["gone"], "dependentRequired": { "a": ["gone"] }, "minProperties": 2, "properties": { "gone": {} } },
                "u": { "anyOf": [{ "required": ["gone"] }, { "required": ["other"] }] }
              }
            }
            """);
        Assert.True(validator.IsValid(schema, SchemaSamples.Toml("[t]\na = 1\n[u]")));
        Assert.Contains("t.gone", asked);
        Assert.Contains("u.gone", asked);
        Assert.Equal(
            "t.gone", new Validator(new ValidationOptions()).Validate(schema, SchemaSamples.Toml("[t]\na = 1"))[0].Path.ToString());
    }

    private static ConfigInteger Default() =>
        new(1, new Origin(new Place(new Source(SourceKind.Default, "schema.json", null), 1, 1)));
}
