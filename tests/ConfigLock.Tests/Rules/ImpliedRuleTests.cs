using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Rules;

public sealed class ImpliedRuleTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "fast": { "type": "boolean", "x-configlock": { "implies": { "mode": "quick", "limits.depth": 1, "calm": true } } },
            "calm": { "type": "boolean", "x-configlock": { "default": false, "implies": { "tone": "soft" } } },
            "tone": { "type": "string", "x-configlock": { "default": "plain" } },
            "mode": { "type": "string", "default": "slow" },
            "limits": { "type": "object", "properties": { "depth": { "type": "number" }, "width": { "type": "integer", "default": 7 } } },
            "features": {
              "type": "object",
              "additionalProperties": false,
              "x-configlock": { "feature": true, "feature_defaults": { "persona": true } },
              "properties": {
                "persona": { "type": "boolean", "x-configlock": { "implies": { "persona": "frank" } } },
                "both": { "type": "boolean", "x-configlock": { "implies": { "features.clock": true } } },
                "clock": {
                  "anyOf": [
                    { "type": "boolean" },
                    { "type": "object", "properties": { "enabled": { "type": "boolean" }, "every": { "type": "integer" } } }
                  ],
                  "x-configlock": { "implies": { "features.clock.every": 5 } }
                }
              }
            },
            "persona": { "type": "string" }
          }
        }
        """;

    private const string Off = "features = { both = false, clock = { enabled = false }, persona = true }";

    private const string Nothing = "mode = \"slow\", persona = \"frank\"";

    private const string Quick = "mode = \"quick\", persona = \"frank\"";

    private const string Frank = ", persona = \"frank\"";

    private const string Width = "limits = { width = 7 }";

    [Theory]
    [InlineData("", "{ calm = false, " + Off + ", " + Width + ", " + Nothing + ", tone = \"plain\" }")]
    [InlineData("calm = true", "{ calm = true, " + Off + ", " + Width + ", " + Nothing + ", tone = \"soft\" }")]
    [InlineData("calm = true\ntone = \"hard\"", "{ calm = true, " + Off + ", " + Width + ", " + Nothing + ", tone = \"hard\" }")]
    [InlineData(
        "fast = true",
        "{ calm = true, fast = true, " + Off + ", limits = { depth = 1.0, width = 7 }, " + Quick + ", tone = \"soft\" }")]
    [InlineData(
        "fast = true\ncalm = false\nlimits.depth = 9",
        "{ calm = false, fast = true, " + Off + ", limits = { depth = 9.0, width = 7 }, " + Quick + ", tone = \"plain\" }")]
    [InlineData("fast = false", "{ calm = false, fast = false, " + Off + ", " + Width + ", " + Nothing + ", tone = \"plain\" }")]
    public void A_switch_that_is_on_brings_its_values_unless_a_source_says_others(string layer, string expected) =>
        RuleSources.Locks(Schema, expected, layer);

    [Theory]
    [InlineData("persona = false", "both = false, clock = { enabled = false }, persona = false", "")]
    [InlineData("clock = true", "both = false, clock = { enabled = true, every = 5 }, persona = true", Frank)]
    [InlineData("clock = {}", "both = false, clock = { enabled = false }, persona = true", Frank)]
    [InlineData(
        "clock = { enabled = true, every = 9 }", "both = false, clock = { enabled = true, every = 9 }, persona = true", Frank)]
    [InlineData("both = true", "both = true, clock = { enabled = true, every = 5 }, persona = true", Frank)]
    [InlineData("both = true\nclock = { every = 2 }", "both = true, clock = { enabled = true, every = 2 }, persona = true", Frank)]
    [InlineData("both = true\nclock = false", "both = true, clock = { enabled = false }, persona = true", Frank)]
    public void A_feature_goes_by_its_state_in_either_form_and_can_be_implied(string features, string state, string persona) =>
        RuleSources.Locks(
            Schema,
            "{ calm = false, features = { " + state + " }, " + Width + ", mode = \"slow\"" + persona + ", tone = \"plain\" }",
            "[features]\n" + features);

    [Fact]
    public void A_requirement_is_left_as_it_is_and_turns_switches_on() => RuleSources.Each(Schema, project =>
    {
        project.Write("required.toml", "calm = true\nfeatures.persona = false");
        Assert.Equal(
            "{ calm = true, " + Off.Replace("persona = true", "persona = false") + ", " + Width + ", mode = \"slow\", tone = \"soft\" }",
            Resolved.Config(project.Layers(""), request => request with { Requirements = [project.Layer("required.toml")] }));
    });

    [Theory]
    [InlineData("", "", "t.on = true", true)]
    [InlineData("", "", "", false)]
    [InlineData(", \"default\": true", "", "", true)]
    [InlineData("", "default = true\n", "", true)]
    [InlineData(", \"default\": true", "default = false\n", "", false)]
    public void A_switch_in_a_table_that_is_created_goes_by_the_default_that_it_will_have(
        string schemaDefault, string ruleDefault, string layer, bool isOn)
    {
        using var project = new TemporaryProject(
            """
            {
              "properties": {
                "t": { "type": "object", "required": ["x"], "properties": { "on": { "type": "boolean"
            """
            + schemaDefault
            + """
             }, "x": { "type": "integer" } } },
                "tone": { "type": "string" }
              }
            }
            """);
        project.Write(
            TemporaryProject.RulesFile, $"[rules.\"t.on\"]\n{ruleDefault}implies = {{ tone = \"soft\" }}\n[rules.\"t.x\"]\ndefault = 1");
        Assert.Equal(isOn, Resolved.Config(project.Layers(layer)).Contains("tone = \"soft\""));
    }

    [Fact]
    public void A_switch_that_another_one_turns_off_implies_nothing() => RuleSources.Locks(
        """
        {
          "properties": {
            "a": { "type": "boolean", "default": true, "x-configlock": { "implies": { "text": "of a" } } },
            "b": { "type": "boolean", "x-configlock": { "implies": { "a": false } } },
            "text": { "type": "string" }
          }
        }
        """,
        "{ a = false, b = true }",
        "b = true");

    [Theory]
    [InlineData(
        "[rules.a]\nimplies = { x = 1 }\n[rules.b]\nimplies = { x = 2 }", 4, 17,
        "b implies that x is 2, and a that it is 1 (configlock.rules.toml(2,17)), and both are on; set x in a layer")]
    [InlineData("[rules.c]\ndefault = true\nimplies = { c = false }", 3, 11, "what c implies turns it off again")]
    public void What_contradicts_itself_is_an_error_at_its_place(string rules, int line, int column, string text)
    {
        using var project = new TemporaryProject(Plain, "a = true\nb = true");
        project.Write(TemporaryProject.RulesFile, rules);
        var diagnostic = TemporaryProject.Fails(project.ExportRequest(), "CFGLOCK117");
        Assert.Contains(text, diagnostic.Message);
        Assert.Equal($"{TemporaryProject.RulesFile}({line},{column})", diagnostic.Place.ToString());
    }

    [Fact]
    public void A_source_settles_what_two_switches_contradict_each_other_in()
    {
        using var project = new TemporaryProject(Plain);
        project.Write(TemporaryProject.RulesFile, "[rules.a]\nimplies = { x = 1 }\n[rules.b]\nimplies = { x = 2 }\n");
        Assert.Equal("{ a = true, b = true, x = 3 }", Resolved.Config(project.Layers("a = true\nb = true\nx = 3")));
        Assert.Equal("{ a = true, b = false, x = 1 }", Resolved.Config(project.Layers("a = true\nb = false")));
    }

    [Theory]
    [InlineData("implies = { x = \"one\" }", "CFGLOCK116", "the implied value of x is \"one\", but must be an integer", 17)]
    [InlineData("implies = { y = 1 }", "CFGLOCK112", "implies names \"y\", which is not a key of the schema", 13)]
    [InlineData("implies = { \"a.\" = 1 }", "CFGLOCK111", "the lock rule implies must name keys by dotted paths", 13)]
    [InlineData("implies = {}", "CFGLOCK111", "the lock rule rules.a.implies must have at least 1 key", 11)]
    public void An_implied_value_that_cannot_be_is_an_error_at_its_place(string rule, string code, string text, int column)
    {
        using var project = new TemporaryProject(Plain, "");
        project.Write(TemporaryProject.RulesFile, "[rules.a]\n" + rule);
        var diagnostic = TemporaryProject.Fails(project.ExportRequest(), code);
        Assert.Contains(text, diagnostic.Message);
        Assert.Equal($"{TemporaryProject.RulesFile}(2,{column})", diagnostic.Place.ToString());
    }

    [Theory]
    [InlineData("x", "x = 2", "implies has no effect on x: by the schema the key is not a boolean")]
    [InlineData("maps.*", "x = 2", "implies has no effect on maps.*: a config can hold the key more than once")]
    [InlineData("a", "\"maps.*\" = true", "implies has no effect on maps.*: a config can hold the key more than once")]
    [InlineData("a", "\"list.z\" = 2", "implies has no effect on list.z: a config can hold the key more than once")]
    public void A_rule_that_can_have_no_effect_is_a_warning_at_its_place(string key, string implied, string text)
    {
        using var project = new TemporaryProject(Plain, "");
        project.Write(TemporaryProject.RulesFile, $"[rules.\"{key}\"]\nimplies = {{ {implied} }}");
        var diagnostic = TemporaryProject.Warns(project.ExportRequest(), "CFGLOCK115");
        Assert.Contains(text, diagnostic.Message);
        Assert.Equal((TemporaryProject.RulesFile, 2), (diagnostic.Place.Source!.Name, diagnostic.Place.Line));
    }

    [Fact]
    public void The_explanation_names_the_place_of_the_rule()
    {
        using var project = new TemporaryProject(Plain, "a = true");
        project.Write(TemporaryProject.RulesFile, "[rules.a]\nimplies = { x = 1 }");
        var explained = ConfigLockBuild.Run(project.Request() with { Explain = true }).Explanation!;
        Assert.Matches(@"(?m)^x\s+= 1  # default, configlock\.rules\.toml\(2,17\)$", explained);
    }

    private const string Plain = """
        {
          "properties": {
            "a": { "type": "boolean" },
            "b": { "type": "boolean" },
            "c": { "type": "boolean" },
            "x": { "type": "integer" },
            "maps": { "type": "object", "additionalProperties": { "type": "boolean" } },
            "list": { "type": "array", "items": { "type": "object", "properties": { "z": { "type": "integer" } } } }
          }
        }
        """;
}
