using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Rules;

public sealed class DefaultRuleTests
{
    private const string Limits = "limits = { depth = 3.0, width = 7 }, mode = \"program\"";

    private const string Skills = "skills = { all = true, size = 2 }";

    private const string Rest = Limits + ", " + Skills;

    [Theory]
    [InlineData("", "{ " + Rest + " }")]
    [InlineData(
        "mode = \"mine\"\nlimits.depth = 1", "{ limits = { depth = 1.0, width = 7 }, mode = \"mine\", skills = { all = true, size = 2 } }")]
    [InlineData("skills.all = false", "{ limits = { depth = 3.0, width = 7 }, mode = \"program\", skills = { all = false, size = 2 } }")]
    public void A_default_of_the_program_stands_where_nothing_is_written_and_creates_its_table(string layer, string expected) =>
        RuleSources.Locks(RuleSchemas.Defaults, expected, layer);

    [Theory]
    [InlineData(
        "servers = {}\nsteps = []",
        "{ " + Limits + ", servers = {}, skills = { all = true, size = 2 }, steps = [] }")]
    [InlineData(
        "servers.a.command = \"x\"",
        "{ " + Limits + ", servers = { a = { args = [], command = \"x\", enabled = true } }, " + Skills + " }")]
    [InlineData(
        "servers.a = { enabled = false }",
        "{ " + Limits + ", servers = { a = { enabled = false } }, " + Skills + " }")]
    [InlineData(
        "servers.a = { command = \"x\", args = [\"y\"] }",
        "{ " + Limits + ", servers = { a = { args = [\"y\"], command = \"x\", enabled = true } }, " + Skills + " }")]
    [InlineData(
        "steps = [{}, { retry = 4 }]",
        "{ " + Rest + ", steps = [{ retry = 1 }, { retry = 4 }] }")]
    public void In_open_tables_and_arrays_only_what_exists_gets_a_default(string layer, string expected) =>
        RuleSources.Locks(RuleSchemas.Defaults, expected, layer);

    [Theory]
    [InlineData("ui = {}", "{ " + Rest + ", ui = { keys = { copy = \"c\" }, theme = \"dark\" } }")]
    [InlineData("ui.theme = \"light\"", "{ " + Rest + ", ui = { keys = { copy = \"c\" }, theme = \"light\" } }")]
    [InlineData("tools = {}", "{ " + Rest + ", tools = {} }")]
    [InlineData("tools.plan = {}", "{ " + Rest + ", tools = { plan = { on = true } } }")]
    public void A_table_that_is_not_created_gets_its_defaults_where_a_source_has_it(string layer, string expected) =>
        RuleSources.Locks(RuleSchemas.Defaults, expected, layer);

    [Fact]
    public void Rules_of_one_path_leave_other_paths_of_the_same_schema_alone()
    {
        using var project = new TemporaryProject("""
            {
              "properties": {
                "a": { "$ref": "#/$defs/T" },
                "b": { "$ref": "#/$defs/T" },
                "open": { "type": "object", "additionalProperties": { "type": "integer" } }
              },
              "$defs": { "T": { "type": "object", "properties": { "k": { "type": "integer", "default": 1 } } } }
            }
            """);
        project.Write(
            TemporaryProject.RulesFile, "[rules.\"a.k\"]\ndefault = 5\n[rules.b]\ncreate = false\n[rules.\"open.x\"]\ndefault = 2");
        Assert.Equal("{ a = { k = 5 }, open = { x = 2 } }", Resolved.Config(project.Layers("")));
        Assert.Equal("{ a = { k = 5 }, b = { k = 1 }, open = { x = 2, y = 3 } }", Resolved.Config(project.Layers("b = {}\nopen.y = 3")));
    }

    [Fact]
    public void A_feature_gets_its_default_in_table_form() => RuleSources.Locks(
        """
        {
          "properties": {
            "features": {
              "type": "object",
              "x-configlock": { "feature": true },
              "properties": {
                "web": {
                  "anyOf": [
                    { "type": "boolean" },
                    { "type": "object", "properties": { "enabled": { "type": "boolean" }, "limit": { "type": "integer", "default": 9 } } }
                  ],
                  "x-configlock": { "default": true }
                },
                "agents": {
                  "anyOf": [
                    { "type": "boolean" },
                    {
                      "type": "object",
                      "properties": { "enabled": { "type": "boolean" }, "most": { "type": "integer", "x-configlock": { "default": 4 } } }
                    }
                  ]
                }
              }
            }
          }
        }
        """,
        "{ features = { agents = { enabled = false, most = 4 }, web = { enabled = true, limit = 9 } } }",
        "");

    [Fact]
    public void A_default_that_would_make_a_valid_config_invalid_is_not_applied() => RuleSources.Locks(
        """
        {
          "properties": { "a": { "type": "integer", "x-configlock": { "default": 1 } }, "b": { "type": "integer" } },
          "not": { "required": ["a", "b"] }
        }
        """,
        "{ b = 2 }",
        "b = 2");

    [Fact]
    public void A_table_that_needs_defaults_of_the_schema_to_be_whole_is_created_with_them() => RuleSources.Locks(
        """
        {
          "properties": {
            "t": {
              "type": "object",
              "required": ["a", "b"],
              "properties": { "a": { "type": "integer", "x-configlock": { "default": 1 } }, "b": { "type": "integer", "default": 2 } }
            }
          }
        }
        """,
        "{ t = { a = 1, b = 2 } }",
        "");

    [Theory]
    [InlineData("", "{ sibling = 1, with = 2 }")]
    [InlineData("entries.a = {}", "{ entries = { a = { limits = { depth = 3 } } }, sibling = 1, with = 2 }")]
    [InlineData("choice.one = 1", "{ choice = { all = true, one = 1 }, sibling = 1, with = 2 }")]
    [InlineData("choice.two = 1", "{ choice = { two = 1 }, sibling = 1, with = 2 }")]
    public void A_default_goes_before_those_of_the_schema_and_with_them(string layer, string expected) => RuleSources.Locks(
        """
        {
          "properties": {
            "sibling": { "type": "integer", "default": 1 },
            "with": { "type": "integer", "x-configlock": { "default": 2, "default_when": "sibling" } },
            "entries": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "properties": {
                  "limits": {
                    "type": "object",
                    "properties": { "depth": { "type": "integer", "default": 1, "x-configlock": { "default": 3 } } }
                  }
                }
              }
            },
            "choice": {
              "oneOf": [
                {
                  "type": "object",
                  "required": ["one"],
                  "properties": { "one": { "type": "integer" }, "all": { "type": "boolean", "x-configlock": { "default": true } } }
                },
                { "type": "object", "required": ["two"], "properties": { "two": { "type": "integer" } } }
              ]
            }
          }
        }
        """,
        expected,
        layer);

    [Fact]
    public void A_default_that_hangs_on_another_is_there_before_conditions_are_judged() => RuleSources.Locks(
        """
        {
          "properties": {
            "with": { "type": "integer", "x-configlock": { "default": 2, "default_when": "sibling" } },
            "sibling": { "type": "integer", "default": 1 }
          },
          "if": { "required": ["with"] },
          "then": { "properties": { "mode": { "type": "string", "default": "both" } } },
          "else": { "properties": { "mode": { "type": "string", "default": "one" } } }
        }
        """,
        "{ mode = \"both\", sibling = 1, with = 2 }",
        "");

    [Fact]
    public void A_default_that_leads_back_to_itself_is_not_applied() => RuleSources.Each(
        """
        {
          "properties": { "a": { "$ref": "#/$defs/Node" } },
          "$defs": { "Node": { "type": "object", "properties": { "next": { "$ref": "#/$defs/Node", "x-configlock": { "default": {} } } } } }
        }
        """,
        static project => Assert.Equal("{ a = {} }", Resolved.Config(project.Layers("a = {}"))));

    [Theory]
    [InlineData("", "{ most = 4 }")]
    [InlineData("threads = 12", "{ most = 13, threads = 12 }")]
    [InlineData("threads = 12\nmost = 1", "{ most = 1, threads = 12 }")]
    [InlineData("threads = 9223372036854775807", "{ most = 4, threads = 9223372036854775807 }")]
    [InlineData("wait = 0.1", "{ most = 4, wait = 0.1, wait_longer = 0.3 }")]
    [InlineData("name = \"x\"", "{ most = 4, name = \"x\", title = \"x\" }")]
    [InlineData("token = \"x\"", "{ most = 4 }")]
    public void A_default_can_follow_another_key(string layer, string expected)
    {
        using var project = new TemporaryProject("""
            {
              "properties": {
                "threads": { "type": "integer" },
                "most": { "type": "integer", "x-configlock": { "default_from": "threads", "default_plus": 1, "default": 4 } },
                "wait": { "type": "number" },
                "wait_longer": { "type": "number", "x-configlock": { "default_from": "wait", "default_plus": 0.2 } },
                "name": { "type": "string" },
                "title": { "type": "string", "x-configlock": { "default_from": "name" } },
                "token": { "type": "string", "writeOnly": true },
                "copy": { "type": "string", "x-configlock": { "default_from": "token" } }
              }
            }
            """);
        Assert.Equal(expected, Resolved.Of(project.Layers(layer)).Text);
    }

    [Fact]
    public void The_explanation_names_the_place_of_the_rule()
    {
        var (schema, rules) = RuleSources.Split(RuleSchemas.Defaults);
        using var project = new TemporaryProject(schema, "");
        project.Write(TemporaryProject.RulesFile, rules);
        var explained = ConfigLockBuild.Run(project.Request() with { Explain = true }).Explanation!;
        Assert.Matches(@"(?m)^mode\s+= ""program""  # default, configlock\.rules\.toml\(2,\d+\)$", explained);
    }

    [Theory]
    [InlineData(
        "[rules.mode]\ndefault = 5", 2, 11, "CFGLOCK116", "the default of mode is 5, but must be a string (rule \"type\" of the schema)")]
    [InlineData(
        "[rules.\"limits.depth\"]\ndefault = \"x\"", 2, 11, "CFGLOCK116", "the default of limits.depth is \"x\", but must be a number")]
    [InlineData(
        "[rules.\"servers.*.args\"]\ndefault = [1]", 2, 12, "CFGLOCK116", "the default of servers.*.args is [1], but must be a string")]
    [InlineData(
        "[rules.\"servers.*.args\"]\ndefault = []\ndefault_when = \"comand\"", 3, 16, "CFGLOCK112",
        "default_when names \"comand\", which is not a key of the schema; did you mean command?")]
    [InlineData(
        "[rules.features]\nfeature = true\nfeature_defaults = { x = true }\n[rules.\"features.x\"]\ndefault = false", 5, 11,
        "CFGLOCK117", "the lock rule default of features.x contradicts feature_defaults")]
    public void A_default_that_cannot_be_is_an_error_at_its_place(string rules, int line, int column, string code, string text) =>
        RuleSources.Refused(Plain, rules, line, column, code, text);

    [Theory]
    [InlineData("[rules.mode]\ndefault_when = \"limits\"", "default_when has no effect on mode: there is no default beside it")]
    [InlineData("[rules.mode]\ndefault_plus = 1", "default_plus has no effect on mode: there is no default_from beside it")]
    [InlineData("[rules.mode]\ndefault_from = \"mode\"", "default_from has no effect on mode: it names the key itself")]
    [InlineData("[rules.mode]\ncreate = false", "create has no effect on mode: by the schema the key is not a table")]
    [InlineData("[rules.\"servers.*\"]\ndefault = {}", "default has no effect on servers.*: a default creates no entry")]
    public void A_rule_that_can_have_no_effect_is_a_warning_at_its_place(string rules, string text)
    {
        using var project = new TemporaryProject(Plain, "");
        project.Write(TemporaryProject.RulesFile, rules);
        var diagnostic = TemporaryProject.Warns(project.ExportRequest(), "CFGLOCK115");
        Assert.Contains(text, diagnostic.Message);
        Assert.Equal((TemporaryProject.RulesFile, 2), (diagnostic.Place.Source!.Name, diagnostic.Place.Line));
    }

    private const string Plain = """
        {
          "properties": {
            "mode": { "type": "string" },
            "limits": { "type": "object", "properties": { "depth": { "type": "number" } } },
            "features": { "type": "object", "properties": { "x": { "type": "boolean" } } },
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "properties": { "command": { "type": "string" }, "args": { "type": "array", "items": { "type": "string" } } }
              }
            }
          }
        }
        """;
}
