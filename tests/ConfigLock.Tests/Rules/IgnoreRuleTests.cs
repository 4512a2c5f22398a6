namespace ConfigLock.Tests.Rules;

public sealed class IgnoreRuleTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "search": {
              "type": "object",
              "additionalProperties": false,
              "x-configlock": { "ignore": ["boolean", "array"] },
              "properties": { "size": { "type": "string", "default": "low" } }
            },
            "level": { "type": "string", "default": "info", "x-configlock": { "ignore": ["integer"] } },
            "ratio": { "x-configlock": { "ignore": ["number", "string"] } },
            "servers": {
              "type": "object",
              "additionalProperties": { "type": "object", "properties": { "on": { "x-configlock": { "ignore": ["object"] } } } }
            }
          }
        }
        """;

    private const string Nothing = "level = \"info\"";

    private const string Search = "search = { size = \"low\" }";

    [Theory]
    [InlineData("search = true", "{ " + Nothing + ", " + Search + " }", "search is true", 1, 10)]
    [InlineData("search = [1]", "{ " + Nothing + ", " + Search + " }", "search is [1]", 1, 10)]
    [InlineData("level = 3", "{ " + Nothing + ", " + Search + " }", "level is 3", 1, 9)]
    [InlineData("level = 3.0", "{ " + Nothing + ", " + Search + " }", "level is 3.0", 1, 9)]
    [InlineData("ratio = 3", "{ " + Nothing + ", " + Search + " }", "ratio is 3", 1, 9)]
    [InlineData("ratio = 1.5", "{ " + Nothing + ", " + Search + " }", "ratio is 1.5", 1, 9)]
    [InlineData("ratio = 2026-01-01", "{ " + Nothing + ", " + Search + " }", "ratio is 2026-01-01", 1, 9)]
    [InlineData("servers.a.on = {}", "{ " + Nothing + ", " + Search + ", servers = { a = {} } }", "servers.a.on is {}", 1, 16)]
    public void A_value_of_an_ignored_type_counts_as_absent_with_a_warning(
        string layer, string expected, string text, int line, int column) =>
        RuleSources.Each(Schema, project =>
        {
            var resolved = Resolved.Of(project.Layers(layer));
            Assert.Equal(expected, resolved.Text);
            var warning = Assert.Single(resolved.Warnings);
            Assert.Equal("CFGLOCK220", warning.Code);
            Assert.StartsWith(text + ", and the program takes no value of this type (", warning.Message, StringComparison.Ordinal);
            Assert.Equal($"layer1.toml({line},{column})", warning.Place.ToString());
        });

    [Theory]
    [InlineData("search = { size = \"high\" }", "{ " + Nothing + ", search = { size = \"high\" } }")]
    [InlineData("ratio = true", "{ " + Nothing + ", ratio = true, " + Search + " }")]
    [InlineData("ratio = [1]\nservers.a.on = 1", "{ " + Nothing + ", ratio = [1], " + Search + ", servers = { a = { on = 1 } } }")]
    public void Values_of_other_types_are_as_ever(string layer, string expected) => RuleSources.Locks(Schema, expected, layer);

    [Fact]
    public void What_a_default_gives_is_not_ignored() => RuleSources.Locks(
        """{ "properties": { "a": { "default": true, "x-configlock": { "ignore": ["boolean"] } } } }""", "{ a = true }", "");

    [Fact]
    public void It_goes_by_what_the_merge_leaves() => RuleSources.Each(Schema, project =>
    {
        Assert.Equal(
            "{ " + Nothing + ", search = { size = \"high\" } }",
            Resolved.Of(project.Layers("search = true", "search = { size = \"high\" }")).Text);
        Assert.Equal(
            "{ " + Nothing + ", " + Search + " }",
            Resolved.Of(project.Layers("search = { size = \"high\" }", "search = true")).Text);
    });

    [Fact]
    public void A_requirement_is_judged_as_ever() => RuleSources.Each(Schema, project =>
    {
        project.Write("required.toml", "level = 3");
        TemporaryProject.Fails(project.Layers("").ExportRequest() with { Requirements = [project.Layer("required.toml")] }, "CFGLOCK202");
    });

    [Fact]
    public void A_type_that_there_is_not_is_an_error_at_its_place()
    {
        using var project = new TemporaryProject("""{ "properties": { "a": {} } }""", "");
        project.Write(TemporaryProject.RulesFile, "[rules.a]\nignore = [\"bool\"]");
        var diagnostic = TemporaryProject.Fails(project.ExportRequest(), "CFGLOCK111");
        Assert.Equal($"{TemporaryProject.RulesFile}(2,11)", diagnostic.Place.ToString());
    }
}
