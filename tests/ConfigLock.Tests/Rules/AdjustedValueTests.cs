using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Rules;

/// <summary>The rules <c>trim</c> and <c>clamp</c>: the lock has a value in the form in which the program takes it.</summary>
public sealed class AdjustedValueTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "prompt": { "type": "string", "x-configlock": { "trim": true } },
            "prompt_file": { "type": "string", "x-configlock": { "include": "prompt" } },
            "title": { "type": "string", "minLength": 1, "default": "none", "x-configlock": { "trim": true } },
            "percent": { "type": "integer", "minimum": 0, "maximum": 100, "x-configlock": { "clamp": true } },
            "days": { "type": "integer", "x-configlock": { "clamp": { "minimum": 1, "maximum": 365 } } },
            "wait": { "type": "number", "maximum": 60, "x-configlock": { "clamp": { "minimum": 0.5 } } },
            "any": { "x-configlock": { "trim": true, "clamp": { "maximum": 5 } } },
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "properties": {
                  "name": { "type": "string", "x-configlock": { "trim": true } },
                  "tries": { "type": "integer", "x-configlock": { "clamp": { "maximum": 3 } } }
                }
              }
            },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "profiles": { "type": "object", "x-configlock": { "profiles": true } }
          }
        }
        """;

    [Theory]
    [InlineData("prompt = \"  Sum up.\\n\"", "prompt = \"Sum up.\", title = \"none\"")]
    [InlineData("prompt = \"Sum  up.\"", "prompt = \"Sum  up.\", title = \"none\"")]
    [InlineData("prompt = \" \\t\\n\"", "title = \"none\"")]
    [InlineData("prompt = \"\"", "title = \"none\"")]
    [InlineData("prompt_file = \"prompt.md\"", "prompt = \"Sum up.\", title = \"none\"")]
    [InlineData("title = \" a \"", "title = \"a\"")]
    [InlineData("title = \"  \"", "title = \"none\"")]
    [InlineData("any = \" a \"", "any = \"a\", title = \"none\"")]
    [InlineData("any = [\" a \"]", "any = [\" a \"], title = \"none\"")]
    [InlineData("servers = { a.name = \" x\", b.name = \" \" }", "servers = { a = { name = \"x\" }, b = {} }, title = \"none\"")]
    public void Blanks_at_the_ends_of_a_text_go_and_a_blank_text_counts_as_absent(string layer, string expected) => Locks(layer, expected);

    [Theory]
    [InlineData("percent = -1", "percent = 0, title = \"none\"")]
    [InlineData("percent = 0", "percent = 0, title = \"none\"")]
    [InlineData("percent = 100", "percent = 100, title = \"none\"")]
    [InlineData("percent = 9223372036854775807", "percent = 100, title = \"none\"")]
    [InlineData("days = 0", "days = 1, title = \"none\"")]
    [InlineData("days = 366", "days = 365, title = \"none\"")]
    [InlineData("wait = 0", "title = \"none\", wait = 0.5")]
    [InlineData("wait = 60.5", "title = \"none\", wait = 60.0")]
    [InlineData("wait = inf", "title = \"none\", wait = 60.0")]
    [InlineData("any = 7", "any = 5, title = \"none\"")]
    [InlineData("any = \"7\"", "any = \"7\", title = \"none\"")]
    [InlineData("servers = { a.tries = 4, b.tries = 2 }", "servers = { a = { tries = 3 }, b = { tries = 2 } }, title = \"none\"")]
    [InlineData("profile = \"p\"\nprofiles.p.percent = 101", "percent = 100, title = \"none\"")]
    [InlineData("profiles.p.percent = 101", "title = \"none\"")]
    public void A_number_beyond_its_bounds_is_the_bound(string layer, string expected) => Locks(layer, expected);

    [Fact]
    public void It_goes_by_what_the_merge_leaves() =>
        RuleSources.Locks(Schema, "{ title = \"none\" }", "title = \"a\"", "title = \" \"");

    [Fact]
    public void A_requirement_is_taken_in_the_same_form() => RuleSources.Each(Schema, static project =>
    {
        project.Write("required.toml", "percent = 200\nprompt = \" a \"");
        Assert.Equal(
            "{ percent = 100, prompt = \"a\", title = \"none\" }",
            Resolved.Config(project.Layers("prompt = \"a\""), request => request with { Requirements = [project.Layer("required.toml")] }));
    });

    [Theory]
    [InlineData("percent = 100", "percent = 101")]
    [InlineData("title = \"none\"", "title = \" none\"")]
    public void A_lock_with_another_form_drifts(string locked, string edited) => RuleSources.Each(Schema, project =>
    {
        project.Layers("percent = 101").Export();
        project.Write(TemporaryProject.LockFile, project.Read(TemporaryProject.LockFile).Replace(locked, edited));
        Assert.Contains($"\n-{edited}\n+{locked}", TemporaryProject.Fails(project.ReplayRequest(), "CFGLOCK303").Message);
    });

    [Theory]
    [InlineData("days = 400", "= 365  # layer layer1.toml(1,8), clamp \"")]
    [InlineData("prompt = \" a\"", "= \"a\"  # layer layer1.toml(1,10), trim \"")]
    public void The_explanation_names_the_rule(string layer, string text) => RuleSources.Each(Schema, project =>
        Assert.Contains(text, ConfigLockBuild.Run(project.Layers(layer).Request() with { Explain = true }).Explanation));

    [Fact]
    public void A_default_has_that_form_too() => RuleSources.Locks(
        """
        {
          "properties": {
            "a": { "type": "string", "default": " x ", "x-configlock": { "trim": true } },
            "b": { "type": "string", "default": " ", "x-configlock": { "trim": true } },
            "c": { "type": "integer", "default": 9, "x-configlock": { "clamp": { "maximum": 5 } } }
          }
        }
        """,
        "{ a = \"x\", b = \"\", c = 5 }",
        "");

    [Theory]
    [InlineData("[rules.a]\nclamp = {}", 2, 9, "CFGLOCK111", "clamp must")]
    [InlineData("[rules.a]\nclamp = { least = 1 }", 2, 11, "CFGLOCK111", "least is not a lock rule")]
    [InlineData("[rules.a]\nclamp = { minimum = 5, maximum = 4 }", 2, 9, "CFGLOCK111", "must have a minimum that is not above the maximum")]
    [InlineData("[rules.a]\nclamp = { maximum = 11 }", 2, 21, "CFGLOCK116", "the maximum of a is 11, but must be at most 10")]
    [InlineData("[rules.b]\ntrim = 1", 2, 8, "CFGLOCK111", "trim must be a boolean")]
    public void A_bad_rule_is_an_error_at_its_place(string rules, int line, int column, string code, string text) => RuleSources.Refused(
        """{ "properties": { "a": { "type": "integer", "maximum": 10 }, "b": { "type": "string" } } }""", rules, line, column, code, text);

    [Theory]
    [InlineData("[rules.b]\nclamp = true", "clamp has no effect on b: by the schema the key is not a number")]
    [InlineData("[rules.c]\nclamp = true", "clamp has no effect on c: neither the rule nor the schema says an inclusive bound")]
    [InlineData("[rules.c]\ntrim = true", "trim has no effect on c: by the schema the key is not a text")]
    [InlineData("[rules.b]\ntrim = true\nfixed = \"x\"", "trim has no effect on b: its value is fixed")]
    public void A_rule_that_can_have_no_effect_is_a_warning(string rules, string text)
    {
        using var project = new TemporaryProject("""{ "properties": { "b": { "type": "string" }, "c": { "type": "number" } } }""", "");
        project.Write(TemporaryProject.RulesFile, rules);
        Assert.StartsWith(text, TemporaryProject.Warns(project.ExportRequest(), "CFGLOCK115").Message);
    }

    private static void Locks(string layer, string expected) => RuleSources.Each(Schema, project =>
    {
        project.Write("prompt.md", "\n Sum up. \n\n");
        Assert.Equal("{ " + expected + " }", Resolved.Config(project.Layers(layer)));
    });
}
