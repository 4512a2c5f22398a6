namespace ConfigLock.Tests.Rules;

public sealed class CatalogValueTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string", "x-configlock": { "catalog_key": "slug", "catalog_default": "first" } },
            "tone": { "type": "string", "x-configlock": { "default": "dry" } },
            "text": {
              "type": "string",
              "x-configlock": {
                "catalog": "template",
                "catalog_variables": { "tone": "tones.tone_{tone}", "size": "sizes.{limits.'a.b'}" }
              }
            },
            "tier": { "type": "string", "x-configlock": { "catalog_offers": "tiers.*.id", "catalog_offers_also": ["plain"] } },
            "limits": { "type": "object", "additionalProperties": { "type": "integer" } }
          }
        }
        """;

    private const string Entries = """
        [
          {
            "slug": "a", "template": "Be {{ tone }}, {{size}}; {{ other }}.", "tones": { "tone_dry": "brief", "tone_warm": null },
            "sizes": { "7": "seven" }, "tiers": [{ "id": "fast" }, { "id": "slow" }]
          },
          { "slug": "b", "tiers": { "x": { "id": "fast" } } }
        ]
        """;

    [Theory]
    [InlineData("", "model = \"a\", text = \"Be brief, ; {{ other }}.\", tone = \"dry\"")]
    [InlineData("tone = \"warm\"", "model = \"a\", text = \"Be , ; {{ other }}.\", tone = \"warm\"")]
    [InlineData(
        "tone = \"odd\"\nlimits.'a.b' = 7", "limits = { \"a.b\" = 7 }, model = \"a\", text = \"Be , seven; {{ other }}.\", tone = \"odd\"")]
    [InlineData("text = \"{{ tone }}\"", "model = \"a\", text = \"{{ tone }}\", tone = \"dry\"")]
    [InlineData("model = \"b\"", "model = \"b\", tone = \"dry\"")]
    public void A_field_can_be_a_template_and_the_first_entry_the_one_that_nothing_names(string layer, string expected) =>
        Locks("{ " + expected + " }", layer);

    [Theory]
    [InlineData("tier = \"fast\"", "{ model = \"a\", text = \"x\", tier = \"fast\", tone = \"dry\" }")]
    [InlineData("tier = \"plain\"", "{ model = \"a\", text = \"x\", tier = \"plain\", tone = \"dry\" }")]
    [InlineData("tier = \"odd\"", "{ model = \"a\", text = \"x\", tone = \"dry\" }")]
    [InlineData("tier = \"fast\"\nmodel = \"b\"", "{ model = \"b\", text = \"x\", tier = \"fast\", tone = \"dry\" }")]
    [InlineData("tier = \"slow\"\nmodel = \"b\"", "{ model = \"b\", text = \"x\", tone = \"dry\" }")]
    public void What_the_entry_does_not_offer_counts_as_absent(string layer, string expected) => Locks(expected, "text = \"x\"\n" + layer);

    [Fact]
    public void A_model_that_the_catalog_does_not_know_offers_only_what_the_rule_lists() => RuleSources.Each(Schema, project =>
    {
        project.Write("models.json", Entries);
        var resolved = Resolved.Of(
            project.Layers("model = \"z\"\ntier = \"fast\""), request => request with { ModelCatalog = project.Named("models.json") });
        Assert.Equal("{ model = \"z\", tone = \"dry\" }", resolved.Text);
    });

    [Fact]
    public void Without_a_catalog_values_are_left_as_they_are() => RuleSources.Each(Schema, project =>
        Assert.Equal("{ tier = \"odd\", tone = \"dry\" }", Resolved.Config(project.Layers("tier = \"odd\""))));

    [Fact]
    public void Fields_that_are_not_saved_leave_out_the_name_that_the_catalog_gave() => RuleSources.Each(Schema, project =>
    {
        project.Write("models.json", Entries);
        Assert.Equal("{ tone = \"dry\" }", Resolved.Config(
            project.Layers(""), request => request with { ModelCatalog = project.Named("models.json"), SaveCatalogFields = "false" }));
    });

    [Theory]
    [InlineData("[rules.tone]\ncatalog_default = \"first\"", "catalog_default has no effect on tone")]
    [InlineData("[rules.tone]\ncatalog_variables = { x = \"a\" }", "catalog_variables has no effect on tone")]
    [InlineData("[rules.tone]\ncatalog_offers = \"a\"", "catalog_offers has no effect on tone")]
    [InlineData("[rules.tone]\ncatalog_offers_also = [\"a\"]", "catalog_offers_also has no effect on tone")]
    public void A_rule_that_can_have_no_effect_is_a_warning(string rules, string text)
    {
        using var project = new TemporaryProject("{ \"properties\": { \"tone\": { \"type\": \"string\" } } }", "");
        project.Write(TemporaryProject.RulesFile, rules);
        Assert.StartsWith(text, TemporaryProject.Warns(project.ExportRequest(), "CFGLOCK115").Message);
    }

    [Theory]
    [InlineData("x = \"a..b\"", "CFGLOCK111", "catalog_variables.x must be a dotted path of keys")]
    [InlineData(
        "x = \"a_{tonne}\"", "CFGLOCK112", "catalog_variables names \"tonne\", which is not a key of the schema; did you mean tone?")]
    [InlineData("x = 5", "CFGLOCK111", "must be a string")]
    public void A_variable_that_cannot_be_is_an_error_at_its_place(string variable, string code, string text)
    {
        using var project = new TemporaryProject("{ \"properties\": { \"tone\": { \"type\": \"string\" } } }", "");
        project.Write(TemporaryProject.RulesFile, "[rules.tone]\ncatalog = \"a\"\ncatalog_variables = { " + variable + " }");
        var diagnostic = TemporaryProject.Fails(project.ExportRequest(), code);
        Assert.Contains(text, diagnostic.Message);
        Assert.Equal((3, 27), (diagnostic.Place.Line, diagnostic.Place.Column));
    }

    private static void Locks(string expected, string layer) => RuleSources.Each(Schema, project =>
    {
        project.Write("models.json", Entries);
        Assert.Equal(
            expected, Resolved.Config(project.Layers(layer), request => request with { ModelCatalog = project.Named("models.json") }));
    });
}
