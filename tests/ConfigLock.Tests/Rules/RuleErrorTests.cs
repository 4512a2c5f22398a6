using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Rules;

public sealed class RuleErrorTests
{
    private const string Schema = """
        {
          "properties": {
            "model": { "type": "string" },
            "prompt": { "type": "string" },
            "features": { "type": "object", "properties": { "exec": { "type": "boolean" }, "web": { "type": "boolean" } } },
            "servers": { "type": "object", "additionalProperties": { "type": "object", "properties": { "url": {} } } },
            "steps": { "type": "array", "items": { "type": "object", "properties": { "text": {} } } },
            "any": { "type": "object", "additionalProperties": true }
          }
        }
        """;

    [Theory]
    [InlineData("[rules.model]\nremoved = true\n[rules", 3, 7, "CFGLOCK110", "configlock.rules.toml is not valid TOML")]
    [InlineData("[rules.model]\naliasses = [\"x\"]", 2, 1, "CFGLOCK111", "rules.model.aliasses is not a lock rule; did you mean aliases?")]
    [InlineData("[rules.model]\nalias = [\"x\"]", 2, 1, "CFGLOCK111", "rules.model.alias is not a lock rule; did you mean aliases?")]
    [InlineData("[rules.model]\nremove = true", 2, 1, "CFGLOCK111", "rules.model.remove is not a lock rule; did you mean removed?")]
    [InlineData("[rule.model]\nremoved = true", 1, 2, "CFGLOCK111", "rule is not a lock rule; did you mean rules?")]
    [InlineData("[rules.model]\naliases = \"x\"", 2, 11, "CFGLOCK111", "rules.model.aliases must be an array")]
    [InlineData("[rules.model]\naliases = [\"x\", \"x\"]", 2, 11, "CFGLOCK111", "rules.model.aliases")]
    [InlineData("[rules.model]\naliases = []", 2, 11, "CFGLOCK111", "rules.model.aliases must have at least 1 element")]
    [InlineData("[rules.model]\nstrip = \"always\"", 2, 9, "CFGLOCK111", "rules.model.strip must be")]
    [InlineData("[rules.model]\nremoved = \"yes\"", 2, 11, "CFGLOCK111", "rules.model.removed must be a boolean")]
    [InlineData("[rules.model]", 1, 8, "CFGLOCK111", "rules.model must have at least 1 key")]
    [InlineData(
        "[rules.features]\nfeature = true\nfeature_defaults = { exec = 1 }", 3, 29, "CFGLOCK111",
        "feature_defaults.exec must be a boolean")]
    [InlineData("rules = 5", 1, 9, "CFGLOCK111", "rules must be a table")]
    [InlineData("[rules.\"features..exec\"]\nremoved = true", 1, 8, "CFGLOCK111", "must be below a dotted path of keys")]
    [InlineData("[rules.model]\nalias_of = \"features.\"", 2, 12, "CFGLOCK111", "alias_of must be a dotted path of keys")]
    [InlineData("[rules.model]\nomit_when = \".exec\"", 2, 13, "CFGLOCK111", "omit_when must be a dotted path of keys")]
    [InlineData("[rules.model]\ncatalog = \"a..b\"", 2, 11, "CFGLOCK111", "catalog must be a dotted path of keys")]
    [InlineData("[rules.model]\ndrift = \"warn\"", 1, 8, "CFGLOCK111", "rules.model.reason is required, because \"drift\" is set")]
    [InlineData("[rules.model]\nreason = \"r\"", 1, 8, "CFGLOCK111", "rules.model.drift is required, because \"reason\" is set")]
    [InlineData("[rules.model]\nuntil = 2026-12-31", 1, 8, "CFGLOCK111", "rules.model.drift is required, because \"until\" is set")]
    [InlineData("[rules.model]\nreason = \"r\"\ndrift = \"error\"", 3, 9, "CFGLOCK111", "rules.model.drift must be")]
    [InlineData("[rules.model]\ndrift = \"warn\"\nreason = \" \"", 3, 10, "CFGLOCK111", "rules.model.reason must")]
    [InlineData("[rules.model]\ndrift = \"warn\"\nreason = \"a\\nb\"", 3, 10, "CFGLOCK111", "rules.model.reason must")]
    [InlineData("[rules.model]\ndrift = \"warn\"\nreason = 1", 3, 10, "CFGLOCK111", "rules.model.reason must be a string")]
    [InlineData(
        "[rules.model]\ndrift = \"warn\"\nreason = \"r\"\nuntil = \"2026-12-31\"",
        4, 9, "CFGLOCK111", "until must be a date without quotes")]
    [InlineData(
        "[rules.model]\ndrift = \"warn\"\nreason = \"r\"\nuntil = 2026-12-31T00:00:00Z",
        4, 9, "CFGLOCK111", "until must be a date without time")]
    [InlineData("[rules.model]\ndrift = \"warn\"\nreason = \"r\"\nuntil = 2026", 4, 9, "CFGLOCK111", "until must be a string")]
    [InlineData("[rules.model]\ndrift = \"warn\"\nreason = \"r\"\nuntil = 2026-13-01", 4, 9, "CFGLOCK110", "is not valid TOML")]
    [InlineData(
        "[rules.modle]\nremoved = true", 1, 8, "CFGLOCK112",
        "the rules file names \"modle\", which is not a key of the schema; did you mean model?")]
    [InlineData("[rules.\"features.exce\"]\nremoved = true", 1, 8, "CFGLOCK112", "did you mean features.exec?")]
    [InlineData("[rules.\"servers.*.ulr\"]\nremoved = true", 1, 8, "CFGLOCK112", "did you mean servers.*.url?")]
    [InlineData("[rules.\"steps.txt\"]\nremoved = true", 1, 8, "CFGLOCK112", "did you mean steps.text?")]
    [InlineData(
        "[rules.\"model.x\"]\nremoved = true", 1, 8, "CFGLOCK112", "the rules file names \"model.x\", which is not a key of the schema")]
    [InlineData(
        "[rules.model]\nalias_of = \"features.exex\"", 2, 12, "CFGLOCK112",
        "alias_of names \"features.exex\", which is not a key of the schema; did you mean features.exec?")]
    [InlineData("[rules.model]\nomit_when = \"feature.exec\"", 2, 13, "CFGLOCK112", "did you mean features?")]
    [InlineData(
        "[rules.model]\ninclude = \"promt\"", 2, 11, "CFGLOCK112",
        "include names \"promt\", which is not a key of the schema; did you mean prompt?")]
    [InlineData("[rules.\"servers.*.url\"]\ninclude = \"text\"", 2, 11, "CFGLOCK112", "include names \"text\"")]
    [InlineData(
        "[rules.features]\nfeature = true\nfeature_defaults = { exce = true }", 3, 22, "CFGLOCK112",
        "feature_defaults names \"exce\", which is not a key of the schema; did you mean exec?")]
    [InlineData("[rules.model]\naliases = [\"model\"]", 2, 11, "CFGLOCK113", "the aliases of model lead back to it")]
    [InlineData("[rules.model]\nalias_of = \"model\"", 2, 12, "CFGLOCK113", "the aliases of model lead back to it")]
    public void A_wrong_rule_is_an_error_at_its_place(string rules, int line, int column, string code, string text)
    {
        using var project = new TemporaryProject(Schema, "model = \"a\"");
        project.Write(TemporaryProject.RulesFile, rules);

        var diagnostic = TemporaryProject.Fails(project.Request(), code);
        Assert.Contains(text, diagnostic.Message);
        Assert.Equal(
            (TemporaryProject.RulesFile, line, column), (diagnostic.Place.Source!.Name, diagnostic.Place.Line, diagnostic.Place.Column));
    }

    [Theory]
    [InlineData(
        "\"model\": { \"x-configlock\": { \"aliasses\": [\"x\"] } }", 2, 34, "CFGLOCK111",
        "aliasses is not a lock rule; did you mean aliases?")]
    [InlineData(
        "\"model\": { \"x-configlock\": { \"alias\": [\"x\"] } }", 2, 34, "CFGLOCK111", "alias is not a lock rule; did you mean aliases?")]
    [InlineData("\"model\": { \"x-configlock\": true }", 2, 32, "CFGLOCK111", "x-configlock must be a table")]
    [InlineData("\"model\": { \"x-configlock\": { \"strip\": \"no\" } }", 2, 43, "CFGLOCK111", "strip must be")]
    [InlineData("\"model\": { \"x-configlock\": { \"alias_of\": \"modle\" } }", 2, 46, "CFGLOCK112", "did you mean model?")]
    [InlineData("\"model\": { \"x-configlock\": { \"catalog\": \"a.\" } }", 2, 45, "CFGLOCK111", "must be a dotted path of keys")]
    [InlineData(
        "\"a\": { \"x-configlock\": { \"aliases\": [\"b\"] } }, \"b\": { \"x-configlock\": { \"aliases\": [\"a\"] } }", 2, 41, "CFGLOCK113",
        "the aliases of a")]
    [InlineData(
        "\"a\": { \"x-configlock\": { \"alias_of\": \"b\" } }, \"b\": { \"x-configlock\": { \"alias_of\": \"a\" } }", 2, 42, "CFGLOCK113",
        "the aliases of a")]
    [InlineData(
        "\"m\": { \"x-configlock\": { \"drift\": \"warn\" } }",
        2, 28, "CFGLOCK111", "reason is required, because \"drift\" is set")]
    [InlineData(
        "\"m\": { \"x-configlock\": { \"drift\": \"warn\", \"reason\": \"r\", \"until\": \"2026-13-01\" } }",
        2, 71, "CFGLOCK111", "until must be")]
    [InlineData(
        "\"m\": { \"x-configlock\": { \"drift\": \"warn\", \"reason\": \"r\", \"until\": 20261231 } }",
        2, 71, "CFGLOCK111", "until must be")]
    [InlineData(
        "\"m\": { \"$ref\": \"#/$defs/M\" } }, \"$defs\": { \"M\": { \"x-configlock\": { \"inlcude\": \"m\" } }", 2, 73, "CFGLOCK111",
        "did you mean include?")]
    public void A_wrong_annotation_is_an_error_in_the_schema(string properties, int line, int column, string code, string text)
    {
        using var project = new TemporaryProject("{ \"properties\": {\n    " + properties + "\n} }", "model = \"a\"");

        var diagnostic = ConfigLockBuild.Run(project.Request()).Diagnostics.First();
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(text, diagnostic.Message);
        Assert.Equal(
            (TemporaryProject.SchemaFile, line, column), (diagnostic.Place.Source!.Name, diagnostic.Place.Line, diagnostic.Place.Column));
    }

    [Fact]
    public void A_rule_that_is_like_no_other_gets_no_suggestion()
    {
        using var project = new TemporaryProject(Schema, "model = \"a\"");
        project.Write(TemporaryProject.RulesFile, "[rules.model]\nx = true");
        Assert.Equal("rules.model.x is not a lock rule", TemporaryProject.Fails(project.Request(), "CFGLOCK111").Message);
    }

    [Fact]
    public void Rules_without_a_schema_are_an_error()
    {
        using var project = new TemporaryProject(null, "model = \"a\"");
        project.Write(TemporaryProject.RulesFile, "[rules.model]\nremoved = true");

        var diagnostic = ConfigLockBuild.Run(project.Request()).Diagnostics.Single(static diagnostic => diagnostic.IsError);
        Assert.Equal(
            "App.csproj: error CFGLOCK114: there is a rules file \"configlock.rules.toml\", but no schema that its rules could be about; "
                + "set ConfigLockSchema",
            diagnostic.ToString());
    }

    [Fact]
    public void A_rules_file_that_is_missing_is_an_error()
    {
        using var project = new TemporaryProject(Schema, "model = \"a\"");
        var diagnostic = TemporaryProject.Fails(project.Request() with { Rules = project.Named("none.toml") }, "CFGLOCK204");
        Assert.Contains("the rules file \"none.toml\" does not exist", diagnostic.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[rules]")]
    [InlineData("# nothing yet\n")]
    public void A_rules_file_may_be_empty(string rules)
    {
        using var project = new TemporaryProject(Schema, "model = \"a\"");
        project.Write(TemporaryProject.RulesFile, rules);
        Assert.Equal("{ model = \"a\" }", Resolved.Config(project));
    }

    [Theory]
    [InlineData("[rules]\nmodel = { aliases = [\"llm\"] }", "llm = \"a\"", "{ model = \"a\" }")]
    [InlineData(
        "rules = { \"servers.*.url\" = { aliases = [\"u\"] } }", "servers.\"x.y\".u = 1", "{ servers = { \"x.y\" = { url = 1 } } }")]
    [InlineData(
        "[rules.\"servers.'x.y'.url\"]\nstrip = \"debug\"",
        "servers = { \"x.y\".url = 1, z.url = 2 }",
        "{ servers = { \"x.y\" = {}, z = { url = 2 } } }")]
    [InlineData(
        "[rules.\"servers.*.url\"]\nstrip = \"debug\"\n[rules.\"servers.z.url\"]\naliases = [\"u\"]", "servers = { y.url = 1, z.u = 2 }",
        "{ servers = { y = {}, z = {} } }")]
    [InlineData("[rules.\"steps.text\"]\nstrip = \"debug\"", "steps = [{ text = 1, n = 2 }]", "{ steps = [{ n = 2 }] }")]
    [InlineData("[rules.\"steps.*.text\"]\nstrip = \"debug\"", "steps = [{ text = 1, n = 2 }]", "{ steps = [{ n = 2 }] }")]
    [InlineData("[rules.\"*\"]\nstrip = \"debug\"", "model = \"a\"\nsteps = []", "{}")]
    public void Paths_may_be_quoted_and_stand_for_any_key(string rules, string layer, string expected)
    {
        using var project = new TemporaryProject(Schema, layer);
        project.Write(TemporaryProject.RulesFile, rules);
        Assert.Equal(expected, Resolved.Config(project));
    }
}
