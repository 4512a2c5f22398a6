using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Rules;

public sealed class FixedRuleTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "mode": { "type": "string", "default": "slow", "x-configlock": { "fixed": "new" } },
            "limits": { "type": "object", "properties": { "depth": { "type": "number", "x-configlock": { "fixed": 3 } } } },
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "properties": { "old": { "type": "boolean", "x-configlock": { "fixed": true } } }
              }
            },
            "features": {
              "type": "object",
              "additionalProperties": false,
              "x-configlock": { "feature": true },
              "properties": {
                "undo": { "type": "boolean", "default": true, "x-configlock": { "fixed": false, "aliases": ["revert"] } },
                "clock": {
                  "anyOf": [
                    { "type": "boolean" },
                    {
                      "type": "object",
                      "properties": {
                        "enabled": { "type": "boolean" }, "every": { "type": "integer", "default": 7 }, "at": { "type": "string" }
                      }
                    }
                  ],
                  "x-configlock": { "fixed": true }
                }
              }
            }
          }
        }
        """;

    private const string Features = "features = { clock = { enabled = true, every = 7 }, undo = false }";

    private const string Fixed = Features + ", limits = { depth = 3.0 }, mode = \"new\"";

    [Theory]
    [InlineData("", "{ " + Fixed + " }")]
    [InlineData("mode = \"new\"\nlimits.depth = 3\nfeatures.undo = false", "{ " + Fixed + " }")]
    [InlineData("servers.a = {}", "{ " + Fixed + ", servers = { a = { old = true } } }")]
    public void A_fixed_value_stands_where_nothing_is_written(string layer, string expected) => RuleSources.Locks(Schema, expected, layer);

    [Theory]
    [InlineData("mode = \"old\"", "mode is \"old\", but the program always takes \"new\"", 1, 8)]
    [InlineData("\nlimits.depth = 4", "limits.depth is 4, but the program always takes 3", 2, 16)]
    [InlineData("features.undo = true", "features.undo is true, but the program always takes false", 1, 17)]
    [InlineData("features.revert = true", "features.undo is true, but the program always takes false", 1, 19)]
    [InlineData("features.clock = false", "features.clock is { enabled = false }, but the program always takes { enabled = true }", 1, 18)]
    [InlineData("features.clock = { every = 9, at = \"x\" }", "features.clock is { at = \"x\", every = 9 }, but the program always", 1, 18)]
    public void A_source_that_says_otherwise_is_a_warning_at_its_place(string layer, string text, int line, int column) =>
        RuleSources.Each(Schema, project =>
        {
            var resolved = Resolved.Of(project.Layers(layer));
            Assert.Equal("{ " + Fixed + " }", resolved.Text);
            var warning = Assert.Single(resolved.Warnings);
            Assert.Equal("CFGLOCK220", warning.Code);
            Assert.Contains(text, warning.Message);
            Assert.Equal($"layer1.toml({line},{column})", warning.Place.ToString());
        });

    [Fact]
    public void In_a_replay_a_lock_keeps_what_defaults_gave_it_and_overrides_are_overruled() => RuleSources.Each(Schema, project =>
    {
        project.Layers("");
        project.Export();
        project.Write(TemporaryProject.LockFile, project.Read(TemporaryProject.LockFile).Replace("every = 7", "every = 8"));
        TemporaryProject.Replays(project.ReplayRequest());
        TemporaryProject.Warns(project.ReplayRequest() with { Overrides = "features.clock.at=x" }, "CFGLOCK220");
        project.Write(TemporaryProject.LockFile, project.Read(TemporaryProject.LockFile).Replace("mode = \"new\"", "mode = \"old\""));
        Assert.Contains(ConfigLockBuild.Run(project.ReplayRequest()).Diagnostics, static said => said.Code == "CFGLOCK303");
    });

    [Fact]
    public void A_fixed_table_can_have_keys_that_no_lock_holds() => RuleSources.Locks(
        """
        {
          "properties": {
            "t": {
              "type": "object",
              "x-configlock": { "fixed": { "in": { "a": 1, "gone": 2 }, "secret": "x" } },
              "properties": {
                "in": { "type": "object", "properties": { "gone": { "type": "integer", "x-configlock": { "removed": true } } } },
                "secret": { "type": "string", "writeOnly": true },
                "b": { "type": "integer", "default": 3 }
              }
            }
          }
        }
        """,
        "{ t = { b = 3, in = { a = 1 } } }",
        "");

    [Fact]
    public void A_requirement_stands_above_it() => RuleSources.Each(Schema, project =>
    {
        project.Write("required.toml", "mode = \"old\"\n");
        Assert.Equal(
            "{ " + Fixed.Replace("\"new\"", "\"old\"") + " }",
            Resolved.Config(project.Layers(""), request => request with { Requirements = [project.Layer("required.toml")] }));
    });

    [Fact]
    public void A_switch_goes_by_its_fixed_value_and_implies_nothing_that_is_fixed()
    {
        using var project = new TemporaryProject(Plain);
        project.Write(
            TemporaryProject.RulesFile,
            "[rules.on]\nfixed = true\nimplies = { x = 1 }\n[rules.other]\nimplies = { mode = \"implied\" }\n"
            + "[rules.mode]\nfixed = \"new\"");
        var resolved = Resolved.Of(project.Layers("other = true"));
        Assert.Equal("{ mode = \"new\", on = true, other = true, x = 1 }", resolved.Text);
        Assert.Contains("implies has no effect on mode: its value is fixed", Assert.Single(resolved.Warnings).Message);
    }

    [Theory]
    [InlineData("t.a = 1", "{ t = { a = 1, b = 2 } }")]
    [InlineData("", "{ t = { a = 5, b = 2 } }")]
    public void What_a_default_gives_as_a_whole_does_not_hold_what_the_program_does_not_take(string layer, string expected) =>
        RuleSources.Locks(
            """
            {
              "properties": {
                "t": {
                  "type": "object",
                  "x-configlock": { "default": { "a": 5, "b": 7 } },
                  "properties": {
                    "a": { "type": "integer" },
                    "b": { "type": "integer", "x-configlock": { "fixed": 2 } }
                  }
                }
              }
            }
            """,
            expected,
            layer);

    [Fact]
    public void The_explanation_names_the_place_of_the_rule()
    {
        using var project = new TemporaryProject(Plain, "mode = \"x\"");
        project.Write(TemporaryProject.RulesFile, "[rules.mode]\nfixed = \"new\"");
        var explained = ConfigLockBuild.Run(project.Request() with { Explain = true }).Explanation!;
        Assert.Matches(@"(?m)^mode\s+= ""new""  # default, configlock\.rules\.toml\(2,9\)$", explained);
    }

    [Fact]
    public void A_secret_is_masked_in_the_warning()
    {
        using var project = new TemporaryProject(
            """{ "properties": { "key": { "type": "string", "writeOnly": true, "x-configlock": { "fixed": "a" } } } }""",
            "key = \"hidden\"");
        var result = ConfigLockBuild.Run(project.ExportRequest());
        var said = TemporaryProject.Said(result).Select(static diagnostic => diagnostic.Message).ToList();
        Assert.Contains(said, static message => message.StartsWith("key is (secret), but", StringComparison.Ordinal));
        Assert.DoesNotContain(said, static message => message.Contains("hidden"));
    }

    [Theory]
    [InlineData("[rules.mode]\nfixed = 5", 2, 9, "CFGLOCK116", "the fixed value of mode is 5, but must be a string")]
    [InlineData(
        "[rules.features]\nfeature = true\nfeature_defaults = { x = true }\n[rules.\"features.x\"]\nfixed = false", 5, 9,
        "CFGLOCK117", "the lock rule fixed of features.x contradicts feature_defaults")]
    [InlineData(
        "[rules.features]\nfixed = { x = true }\n[rules.\"features.x\"]\nfixed = false", 2, 15,
        "CFGLOCK117", "the lock rule fixed of features contradicts that of x inside it")]
    public void A_fixed_value_that_cannot_be_is_an_error_at_its_place(string rules, int line, int column, string code, string text) =>
        RuleSources.Refused(Plain, rules, line, column, code, text);

    [Theory]
    [InlineData("[rules.mode]\nfixed = \"new\"\ndefault = \"x\"", 3, "default has no effect on mode: its value is fixed")]
    [InlineData("[rules.mode]\nfixed = \"new\"\nignore = [\"boolean\"]", 3, "ignore has no effect on mode: its value is fixed")]
    [InlineData("[rules.mode]\nstrip = \"debug\"\nfixed = \"new\"", 3, "fixed has no effect on mode: no lock holds the key")]
    [InlineData("[rules.on]\nfixed = false\nimplies = { x = 1 }", 3, "implies has no effect on on: its value is fixed to false")]
    public void A_rule_that_can_have_no_effect_is_a_warning_at_its_place(string rules, int line, string text)
    {
        using var project = new TemporaryProject(Plain, "");
        project.Write(TemporaryProject.RulesFile, rules);
        var diagnostic = TemporaryProject.Warns(project.ExportRequest(), "CFGLOCK115");
        Assert.Contains(text, diagnostic.Message);
        Assert.Equal((TemporaryProject.RulesFile, line), (diagnostic.Place.Source!.Name, diagnostic.Place.Line));
    }

    private const string Plain = """
        {
          "properties": {
            "mode": { "type": "string" },
            "on": { "type": "boolean" },
            "other": { "type": "boolean" },
            "x": { "type": "integer" },
            "features": { "type": "object", "properties": { "x": { "type": "boolean" } } }
          }
        }
        """;
}
