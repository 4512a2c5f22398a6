using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Rules;

/// <summary>Legacy keys of another unit (rule <c>scale</c>), and those in tables of any name.</summary>
public sealed class ScaleTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "wait_sec": { "type": "number" },
            "wait_ms": { "type": "integer", "x-configlock": { "alias_of": "wait_sec", "scale": 0.001 } },
            "size": { "type": "integer" },
            "size_mb": { "x-configlock": { "alias_of": "size", "scale": 1000000 } },
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "sec": { "type": "number" },
                  "ms": { "type": "integer", "x-configlock": { "alias_of": "servers.*.sec", "scale": 0.001 } }
                }
              }
            }
          }
        }
        """;

    [Theory]
    [InlineData("wait_ms = 2500", "{ wait_sec = 2.5 }")]
    [InlineData("wait_ms = 20000", "{ wait_sec = 20.0 }")]
    [InlineData("wait_ms = 3", "{ wait_sec = 0.003 }")]
    [InlineData("wait_ms = 123456", "{ wait_sec = 123.456 }")]
    [InlineData("wait_ms = 0", "{ wait_sec = 0.0 }")]
    [InlineData("wait_ms = -9223372036854775808", "{ wait_sec = -9223372036854776.0 }")]
    [InlineData("size_mb = 0.3", "{ size = 300000 }")]
    [InlineData("size_mb = 1.1", "{ size = 1100000 }")]
    [InlineData("servers = { a.ms = 1500, \"b c\".ms = 1 }", "{ servers = { a = { sec = 1.5 }, \"b c\" = { sec = 0.001 } } }")]
    public void A_value_is_multiplied_on_its_way_to_the_key_that_it_means(string layer, string expected) =>
        RuleSources.Locks(Schema, expected, layer);

    [Theory]
    [InlineData("size_mb = \"x\"", "size is \"x\", but must be an integer")]
    [InlineData("size_mb = 1e300", "size is 1")]
    [InlineData("size_mb = nan", "size is nan")]
    public void What_comes_of_it_is_judged_as_a_value_of_that_key(string layer, string text) => RuleSources.Each(Schema, project =>
        Assert.StartsWith(text, TemporaryProject.Fails(project.Layers(layer).ExportRequest(), "CFGLOCK202").Message));

    [Fact]
    public void The_key_itself_wins_in_its_own_table() => RuleSources.Each(Schema, static project =>
    {
        var resolved = Resolved.Of(project.Layers("servers = { a = { ms = 1500, sec = 3 }, b.ms = 1 }"));
        Assert.Equal("{ servers = { a = { sec = 3.0 }, b = { sec = 0.001 } } }", resolved.Text);
        Assert.StartsWith("servers.a.ms is an alias of servers.a.sec", Assert.Single(resolved.Warnings).Message);
    });

    [Fact]
    public void The_explanation_names_the_old_key() => RuleSources.Each(Schema, static project =>
        Assert.EndsWith(
            "servers.a.sec = 1.5  # layer layer1.toml(1,16), alias \"servers.a.ms\"",
            ConfigLockBuild.Run(project.Layers("servers.a.ms = 1500").Request() with { Explain = true }).Explanation));

    [Theory]
    [InlineData("[rules.a]\nalias_of = \"b.*.c\"", 2, 12, "CFGLOCK111", "alias_of can have a * only where the path of its own key has one")]
    [InlineData("[rules.a]\nalias_of = \"d\"\nscale = 0", 3, 9, "CFGLOCK111", "scale must be greater than 0")]
    [InlineData("[rules.a]\nalias_of = \"d\"\nscale = \"x\"", 3, 9, "CFGLOCK111", "scale must be a number")]
    public void A_bad_rule_is_an_error_at_its_place(string rules, int line, int column, string code, string text) =>
        RuleSources.Refused(Bad, rules, line, column, code, text);

    [Fact]
    public void A_scale_without_a_key_to_go_to_is_a_warning()
    {
        using var project = new TemporaryProject(Bad, "");
        project.Write(TemporaryProject.RulesFile, "[rules.a]\nscale = 2");
        Assert.StartsWith(
            "scale has no effect on a: there is no alias_of beside it",
            TemporaryProject.Warns(project.ExportRequest(), "CFGLOCK115").Message);
    }

    private const string Bad = """
        { "properties": { "a": {}, "b": { "additionalProperties": { "type": "object", "properties": { "c": {} } } }, "d": {} } }
        """;
}
