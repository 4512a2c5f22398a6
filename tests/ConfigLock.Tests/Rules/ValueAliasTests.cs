using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Rules;

public sealed class ValueAliasTests
{
    private const string Schema = """
        {
          "properties": {
            "tier": {
              "enum": ["priority", "standard"],
              "x-configlock": { "value_aliases": { "fast": "priority", "": "standard" }, "aliases": ["speed"] }
            },
            "legacy": { "type": "string", "x-configlock": { "alias_of": "tier" } },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "profiles": { "type": "object", "x-configlock": { "profiles": true } },
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "properties": { "kind": { "type": "string", "x-configlock": { "value_aliases": { "sse": "http" } } } }
              }
            }
          }
        }
        """;

    [Theory]
    [InlineData("tier = \"fast\"", "{ tier = \"priority\" }")]
    [InlineData("tier = \"\"", "{ tier = \"standard\" }")]
    [InlineData("tier = \"priority\"", "{ tier = \"priority\" }")]
    [InlineData("speed = \"fast\"", "{ tier = \"priority\" }")]
    [InlineData("legacy = \"fast\"", "{ tier = \"priority\" }")]
    [InlineData("profile = \"p\"\nprofiles.p.tier = \"fast\"", "{ tier = \"priority\" }")]
    [InlineData("servers = { a.kind = \"sse\", b.kind = \"fast\" }", "{ servers = { a = { kind = \"http\" }, b = { kind = \"fast\" } } }")]
    public void An_old_spelling_of_a_value_becomes_the_new_one(string layer, string expected) => RuleSources.Locks(Schema, expected, layer);

    [Fact]
    public void Overrides_and_requirements_may_use_old_spellings_too() => RuleSources.Each(Schema, static project =>
    {
        Assert.Equal(
            "{ tier = \"priority\" }",
            Resolved.Config(project.Layers("tier = \"standard\""), static request => request with { Overrides = "tier=fast" }));
        project.Write("required.toml", "tier = \"fast\"");
        Assert.Equal(
            "{ tier = \"priority\" }",
            Resolved.Config(
                project.Layers("tier = \"priority\""), request => request with { Requirements = [project.Layer("required.toml")] }));
    });

    [Fact]
    public void A_lock_with_an_old_spelling_drifts() => RuleSources.Each(Schema, static project =>
    {
        project.Layers("tier = \"fast\"").Export();
        project.Write(TemporaryProject.LockFile, project.Read(TemporaryProject.LockFile).Replace("\"priority\"", "\"fast\""));
        Assert.Contains("\n-tier = \"fast\"\n+tier = \"priority\"", TemporaryProject.Fails(project.ReplayRequest(), "CFGLOCK303").Message);
    });

    [Fact]
    public void The_explanation_names_the_old_spelling() => RuleSources.Each(Schema, static project =>
        Assert.EndsWith(
            "= \"priority\"  # layer layer1.toml(1,8), alias \"fast\"",
            ConfigLockBuild.Run(project.Layers("tier = \"fast\"").Request() with { Explain = true }).Explanation));

    [Theory]
    [InlineData("{ a = \"b\", b = \"c\" }", "CFGLOCK111", "the lock rule value_aliases.a must not be an old spelling itself")]
    [InlineData("{ a = \"a\" }", "CFGLOCK111", "the lock rule value_aliases.a must not be an old spelling itself")]
    [InlineData("{ a = 1 }", "CFGLOCK111", "value_aliases.a must be a string")]
    public void An_old_spelling_that_leads_nowhere_is_an_error(string rule, string code, string text)
    {
        using var project = new TemporaryProject("{ \"properties\": { \"tier\": { \"type\": \"string\" } } }", "");
        project.Write(TemporaryProject.RulesFile, "[rules.tier]\nvalue_aliases = " + rule);
        var diagnostic = TemporaryProject.Fails(project.ExportRequest(), code);
        Assert.Contains(text, diagnostic.Message);
        Assert.Equal(2, diagnostic.Place.Line);
    }

    [Fact]
    public void Old_spellings_of_what_is_no_text_are_a_warning()
    {
        using var project = new TemporaryProject("{ \"properties\": { \"tier\": { \"type\": \"integer\" } } }", "");
        project.Write(TemporaryProject.RulesFile, "[rules.tier]\nvalue_aliases = { a = \"b\" }");
        Assert.StartsWith("value_aliases has no effect on tier", TemporaryProject.Warns(project.ExportRequest(), "CFGLOCK115").Message);
    }
}
