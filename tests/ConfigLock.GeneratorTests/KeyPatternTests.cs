using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests;

public sealed class KeyPatternTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "known": { "type": "integer" },
            "open": { "type": "object", "patternProperties": { "^x-": { "type": "integer" } } },
            "ports": {
              "type": "object", "patternProperties": { "^\\d+$": { "type": "string" }, "^any$": { "type": "string" } },
              "additionalProperties": false
            }
          },
          "patternProperties": { "^x-": { "type": "integer" }, "^never": false }
        }
        """;

    private static readonly Lazy<CompiledConfig> Config = new(static () => CompiledConfig.Of(GeneratorRun.Of(InputText.Schema(Schema))));

    [Theory]
    [InlineData("known = 1\nx-a = 2")]
    [InlineData("ports = { 80 = \"http\", any = \"*\" }")]
    [InlineData("open = { x-a = 1, anything = true }")]
    public void Keys_that_match_a_pattern_are_read_and_written(string toml)
    {
        var config = Config.Value.Parse(toml);
        Assert.Equal(config, Config.Value.Parse(Config.Value.ToToml(config)));
    }

    [Theory]
    [InlineData("known = 1\ny-a = 2", "(2,1): the key \"y-a\" is unknown")]
    [InlineData("never = 1", "(1,1): the key \"never\" is unknown")]
    [InlineData("[ports]\n80 = \"http\"\nhttp = \"80\"", "(3,1): the key \"http\" is unknown")]
    [InlineData("[ports]\n٣ = \"x\"", "(2,1):")]
    public void Where_only_patterns_allow_keys_others_are_errors(string toml, string message) =>
        Assert.StartsWith(message, Assert.ThrowsAny<FormatException>(() => Config.Value.Parse(toml)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(".*")]
    [InlineData("^.+$")]
    [InlineData("^(.*)$")]
    public void A_pattern_that_any_key_matches_gives_the_type_of_all_values(string pattern)
    {
        var schema =
            $$"""{ "properties": { "tools": { "type": "object", "patternProperties": { "{{pattern}}": { "type": "string" } } } } }""";
        Assert.Contains(
            "public global::ConfigLock.ConfigDictionary<string>? Tools",
            GeneratorRun.Of(InputText.Schema(schema)).SourceOf("AppConfig"),
            StringComparison.Ordinal);
    }
}
