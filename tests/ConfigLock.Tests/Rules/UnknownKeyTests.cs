namespace ConfigLock.Tests.Rules;

public sealed class UnknownKeyTests
{
    private const string Features = "features = { hidden = true, web = true }";

    [Theory]
    [InlineData(
        "modle = 1\nmodel = \"a\"", "{ " + Features + ", model = \"a\" }",
        "modle is not a key that the schema knows, and is left out; did you mean model?")]
    [InlineData("[tool]\nname = \"x\"", "{ " + Features + " }", "tool is not a key that the schema knows, and is left out")]
    [InlineData(
        "servers.s = { url = \"u\", typ = 1 }", "{ " + Features + ", servers = { s = { url = \"u\" } } }",
        "servers.s.typ is not a key that the schema knows, and is left out")]
    [InlineData(
        "choice = { a = 1, c = 2 }", "{ choice = { a = 1 }, " + Features + " }",
        "choice.c is not a key that the schema knows, and is left out")]
    public void An_unknown_key_of_a_layer_is_an_error_or_left_out_as_the_property_says(
        string layer, string expected, string message) => RuleSources.Each(RuleSchemas.Unknown, project =>
    {
        project.Layers(layer);
        TemporaryProject.Fails(project.Request(), "CFGLOCK203");
        Assert.Equal(expected, Resolved.Config(project, static request => request with { UnknownKeys = "Ignore" }));
        var warned = Resolved.Of(project, static request => request with { UnknownKeys = "warn" });
        Assert.Equal(expected, warned.Text);
        var warning = Assert.Single(warned.Warnings);
        Assert.Equal(("CFGLOCK203", "layer1.toml", message), (warning.Code, warning.Place.Source!.Name, warning.Message));
    });

    [Fact]
    public void An_unknown_key_of_a_profile_is_left_out_too() => RuleSources.Each(RuleSchemas.Unknown, project =>
        Assert.Equal(
            "{ " + Features + ", model = \"b\" }",
            Resolved.Config(
                project.Layers("profile = \"p\"\nprofiles.p = { model = \"b\", modle = 1 }"),
                static request => request with { UnknownKeys = "Ignore" })));

    [Fact]
    public void One_of_an_override_or_a_requirement_is_an_error_all_the_same() => RuleSources.Each(RuleSchemas.Unknown, project =>
    {
        project.Layers("model = \"a\"");
        var ignoring = project.Request() with { UnknownKeys = "Ignore" };
        Assert.Contains("modle (from ", TemporaryProject.Fails(ignoring with { Overrides = "modle=b" }, "CFGLOCK203").Message);
        project.Write("required.toml", "modle = \"b\"");
        TemporaryProject.Fails(ignoring with { Requirements = [project.Layer("required.toml")] }, "CFGLOCK203");
    });

    [Fact]
    public void What_a_branch_knows_is_not_unknown() => RuleSources.Each(RuleSchemas.Unknown, project =>
        Assert.Equal(
            "{ choice = { b = 1 }, " + Features + " }",
            Resolved.Config(project.Layers("choice = { b = 1, c = 2 }"), static request => request with { UnknownKeys = "Ignore" })));

    [Theory]
    [InlineData("features = { new = true, web = false }", "{ features = { hidden = true, new = true, web = false } }")]
    [InlineData("features = { hidden = false }", "{ features = { hidden = false, web = true } }")]
    public void A_table_can_keep_keys_that_the_schema_does_not_know(string layer, string expected) =>
        RuleSources.Locks(RuleSchemas.Unknown, expected, layer);

    [Fact]
    public void A_property_with_another_value_is_an_error()
    {
        using var project = new TemporaryProject("{}", "");
        var diagnostic = TemporaryProject.Fails(project.Request() with { UnknownKeys = "Drop" }, "CFGLOCK208");
        Assert.Equal("ConfigLockUnknownKeys is \"Drop\"; it can be Error, Warn or Ignore", diagnostic.Message);
    }

    [Fact]
    public void A_table_that_is_open_keeps_them_anyway_which_is_a_warning()
    {
        using var project = new TemporaryProject(
            """{ "properties": { "t": { "type": "object", "x-configlock": { "keep_unknown": true } } } }""", "t.x = 1");
        Assert.Contains("keep_unknown has no effect on t", TemporaryProject.Warns(project.ExportRequest(), "CFGLOCK115").Message);
    }
}
