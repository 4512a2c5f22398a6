namespace ConfigLock.Tests.Rules;

/// <summary>Values that are not in the lock, though somebody wrote them: <c>absent_value</c> and <c>omit_unless</c>.</summary>
public sealed class AbsentValueTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "properties": {
                  "required": { "type": "boolean", "x-configlock": { "absent_value": false } },
                  "vars": { "type": "array", "x-configlock": { "absent_value": [] } },
                  "wait": { "type": "number", "default": 10, "x-configlock": { "absent_value": 10 } }
                }
              }
            },
            "tier": { "type": "string", "x-configlock": { "omit_unless": "features.fast" } },
            "features": {
              "type": "object",
              "x-configlock": { "feature": true, "feature_defaults": { "fast": true } },
              "properties": { "fast": { "type": "boolean" } }
            }
          }
        }
        """;

    [Theory]
    [InlineData("servers.a.required = false", "servers = { a = { wait = 10.0 } }")]
    [InlineData("servers.a.required = true", "servers = { a = { required = true, wait = 10.0 } }")]
    [InlineData("servers.a.vars = []", "servers = { a = { wait = 10.0 } }")]
    [InlineData("servers.a.vars = [1]", "servers = { a = { vars = [1], wait = 10.0 } }")]
    [InlineData("servers.a.wait = 10", "servers = { a = { wait = 10.0 } }")]
    public void A_value_that_says_the_same_as_none_counts_as_absent(string layer, string expected) =>
        RuleSources.Locks(Schema, "{ features = { fast = true }, " + expected + " }", layer);

    [Theory]
    [InlineData("tier = \"x\"", "{ features = { fast = true }, tier = \"x\" }")]
    [InlineData("tier = \"x\"\nfeatures.fast = false", "{ features = { fast = false } }")]
    public void A_key_is_left_out_unless_its_switch_is_on(string layer, string expected) => RuleSources.Locks(Schema, expected, layer);

    [Fact]
    public void A_requirement_is_written_all_the_same() => RuleSources.Each(Schema, static project =>
    {
        project.Write("required.toml", "tier = \"y\"\nservers.a.required = false");
        Assert.Equal(
            "{ features = { fast = false }, servers = { a = { required = false, wait = 10.0 } }, tier = \"y\" }",
            Resolved.Config(
                project.Layers("features.fast = false\nservers.a.required = false"),
                request => request with { Requirements = [project.Layer("required.toml")] }));
    });

    [Theory]
    [InlineData("[rules.a]\nabsent_value = 1", 2, 16, "CFGLOCK116", "the absent value of a is 1, but must be a boolean")]
    [InlineData("[rules.b]\nabsent_value = false", 2, 16, "CFGLOCK117", "absent_value of b contradicts its default, which is another")]
    [InlineData("[rules.a]\nabsent_value = false\ndefault = true", 2, 16, "CFGLOCK117", "absent_value of a contradicts its default")]
    [InlineData("[rules.a]\nabsent_value = {}", 2, 16, "CFGLOCK111", "absent_value must be a string, a number")]
    [InlineData("[rules.a]\nomit_unless = \"c\"", 2, 15, "CFGLOCK112", "omit_unless names \"c\", which is not a key of the schema")]
    public void A_bad_rule_is_an_error_at_its_place(string rules, int line, int column, string code, string text) => RuleSources.Refused(
        """
        {
          "additionalProperties": false,
          "properties": { "a": { "type": "boolean" }, "b": { "type": "boolean", "default": true } }
        }
        """,
        rules, line, column, code, text);
}
