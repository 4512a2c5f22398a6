namespace ConfigLock.Tests.Rules;

public sealed class FeatureTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "features": {
              "type": "object",
              "additionalProperties": false,
              "x-configlock": { "feature": true, "feature_defaults": { "shell": true, "web": true, "given": false } },
              "properties": {
                "exec": { "type": "boolean", "default": true },
                "given": { "type": "boolean", "default": true },
                "memories": { "type": "boolean" },
                "shell": { "type": "boolean" },
                "undo": { "type": "boolean", "x-configlock": { "removed": true } },
                "old_undo": { "anyOf": [{ "type": "boolean" }, { "type": "object" }], "x-configlock": { "removed": true } },
                "level": { "type": "string" },
                "budget": { "$ref": "#/$defs/Budget" },
                "web": {
                  "oneOf": [
                    { "type": "boolean" },
                    {
                      "type": "object",
                      "properties": { "enabled": { "type": "boolean" }, "sites": { "type": "array", "items": { "type": "string" } } }
                    }
                  ]
                }
              }
            }
          },
          "$defs": {
            "Budget": {
              "anyOf": [
                { "type": "boolean" },
                {
                  "type": "object",
                  "additionalProperties": false,
                  "properties": { "enabled": { "type": "boolean", "default": true }, "limit": { "type": "number", "default": 5 } }
                }
              ]
            }
          }
        }
        """;

    [Theory]
    [InlineData(
        "",
        "budget = { enabled = true, limit = 5.0 }, exec = true, given = true, memories = false, shell = true, web = { enabled = true }")]
    [InlineData(
        "features = {}",
        "budget = { enabled = true, limit = 5.0 }, exec = true, given = true, memories = false, shell = true, web = { enabled = true }")]
    [InlineData(
        "features = { exec = false, memories = true, shell = false, given = false, web = false, budget = false }",
        "budget = { enabled = false, limit = 5.0 }, exec = false, given = false, memories = true, shell = false, "
            + "web = { enabled = false }")]
    [InlineData(
        "features.budget = { limit = 7 }",
        "budget = { enabled = true, limit = 7.0 }, exec = true, given = true, memories = false, shell = true, web = { enabled = true }")]
    [InlineData(
        "features.web = { sites = [\"a\"] }",
        "budget = { enabled = true, limit = 5.0 }, exec = true, given = true, memories = false, shell = true, web = { enabled = true, "
            + "sites = [\"a\"] }")]
    [InlineData(
        "features = { undo = true, old_undo = { enabled = true } }",
        "budget = { enabled = true, limit = 5.0 }, exec = true, given = true, memories = false, shell = true, web = { enabled = true }")]
    [InlineData(
        "features.level = \"x\"",
        "budget = { enabled = true, limit = 5.0 }, exec = true, given = true, level = \"x\", memories = false, shell = true, "
            + "web = { enabled = true }")]
    public void Every_known_feature_is_written_with_its_state(string layer, string expected) =>
        RuleSources.Locks(Schema, "{ features = { " + expected + " } }", layer);

    [Theory]
    [InlineData("features.web = true", "features.web.sites = [\"a\"]", "{ enabled = true, sites = [\"a\"] }")]
    [InlineData("features.web.sites = [\"a\"]", "features.web = false", "{ enabled = false, sites = [\"a\"] }")]
    [InlineData("features.web.enabled = true", "features.web = false", "{ enabled = false }")]
    [InlineData("features.web = false", "features.web = { enabled = true }", "{ enabled = true }")]
    public void Short_and_table_form_meet_across_layers(string low, string high, string expected) => RuleSources.Each(Schema, project =>
        Assert.EndsWith("web = " + expected + " } }", Resolved.Config(project.Layers(low, high))));

    [Fact]
    public void The_short_form_and_the_table_form_give_the_same_lock_byte_for_byte() => RuleSources.Each(Schema, project =>
    {
        var table = project.Layers("[features.budget]\nenabled = false\n[features.web]\nenabled = true").Export();
        Assert.Equal(table, project.Layers("features = { budget = false, web = true }").Export());
    });

    [Fact]
    public void An_override_may_use_the_short_form() => RuleSources.Each(Schema, project => Assert.EndsWith(
        "web = { enabled = false, sites = [\"a\"] } } }",
        Resolved.Config(
            project.Layers("features.web = { sites = [\"a\"] }"), request => request with { Overrides = "features.web=false" })));

    [Theory]
    [InlineData("features.exec = \"yes\"", "CFGLOCK202", "features.exec is \"yes\", but must be a boolean")]
    [InlineData("features.exce = true", "CFGLOCK203", "did you mean exec?")]
    [InlineData("features.budget = { limt = 1 }", "CFGLOCK203", "did you mean limit?")]
    [InlineData("features.budget = 5", "CFGLOCK202", "features.budget is 5")]
    [InlineData("features = true", "CFGLOCK202", "features is true, but must be a table")]
    [InlineData("features.undo = 5", "CFGLOCK202", "features.undo is 5")]
    public void A_wrong_feature_is_an_error(string layer, string code, string text) => RuleSources.Each(Schema, project =>
        Assert.Contains(text, TemporaryProject.Fails(project.Layers(layer).Request(), code).Message));

    [Theory]
    [InlineData("undo = true\n")]
    [InlineData("old_undo = { enabled = true, more = 1 }\n")]
    public void A_removed_feature_in_an_old_lock_is_ignored(string line) => RuleSources.Each(Schema, project =>
    {
        project.Layers(string.Empty).Export();
        project.Write(
            TemporaryProject.LockFile, project.Read(TemporaryProject.LockFile).Replace("memories = false\n", "memories = false\n" + line));

        TemporaryProject.Passes(project.ReplayRequest());
        TemporaryProject.Passes(project.VerifyRequest());
        TemporaryProject.Passes(project.ReplayRequest() with { Update = "true" });
        Assert.Contains("undo = ", project.Read(TemporaryProject.LockFile));
    });

    [Theory]
    [InlineData("\nmemories = false", "\n+memories = false\n")]
    [InlineData("\nlimit = 5.0", "\n+limit = 5.0\n")]
    public void A_feature_that_is_missing_in_a_lock_drifts(string line, string added) => RuleSources.Each(Schema, project =>
    {
        project.Layers(string.Empty).Export();
        project.Write(TemporaryProject.LockFile, project.Read(TemporaryProject.LockFile).Replace(line, string.Empty));

        Assert.Contains(added, TemporaryProject.Fails(project.ReplayRequest(), "CFGLOCK303").Message);
    });

    [Theory]
    [InlineData("memories = false", "gone = true\nmemories = false", "\n-gone = true\n")]
    [InlineData("limit = 5.0", "gone = true\nlimit = 5.0", "\n-gone = true\n")]
    [InlineData("[config.features.budget]\nenabled = true\nlimit = 5.0\n\n", "", "\n+[config.features.budget]\n")]
    public void A_feature_that_the_schema_lost_drifts_and_is_no_error(
        string line, string with, string removed) => RuleSources.Each(Schema, project =>
    {
        project.Layers(string.Empty).Export();
        project.Write(TemporaryProject.LockFile, project.Read(TemporaryProject.LockFile).Replace(line, with));

        Assert.Contains(removed, TemporaryProject.Fails(project.ReplayRequest(), "CFGLOCK303").Message);
    });

    [Fact]
    public void A_rules_file_wins_over_the_schema_rule_by_rule()
    {
        using var project = new TemporaryProject(Schema);
        project.Write(TemporaryProject.RulesFile, """
            [rules.features]
            feature_defaults = { memories = true }
            [rules."features.undo"]
            removed = false
            """);
        Assert.Equal(
            "{ features = { budget = { enabled = true, limit = 5.0 }, exec = true, given = true, memories = true, shell = false, "
                + "undo = false, web = { enabled = false } } }",
            Resolved.Config(project.Layers(string.Empty)));
    }

    [Fact]
    public void A_rules_file_can_switch_off_what_the_schema_says()
    {
        using var project = new TemporaryProject(Schema);
        project.Write(TemporaryProject.RulesFile, "[rules.features]\nfeature = false\n");
        Assert.Equal("{ features = { exec = true, given = true } }", Resolved.Config(project.Layers(string.Empty)));
    }

    [Fact]
    public void A_feature_that_nothing_sets_is_explained_by_the_rule_that_sets_it() => RuleSources.Each(Schema, project =>
    {
        var explanation = TemporaryProject.Passes(project.Layers(string.Empty).Request() with { Explain = true }).Explanation!;
        var file = project.Exists(TemporaryProject.RulesFile) ? TemporaryProject.RulesFile : TemporaryProject.SchemaFile;
        Assert.Matches(
            @"features\.shell +  = true  # default, " + file.Replace(".", "\\."), explanation.Replace("features.shell", "features.shell "));
    });
}
