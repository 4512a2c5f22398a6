using ConfigLock.GeneratorTests.Fidelity;
using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests;

/// <summary>Profiles that are configs again: what the root requires, a profile need not say (docs/resolution.md, step 8).</summary>
public sealed class ProfileTests
{
    private const string Schema = """
        {
          "title": "Config",
          "type": "object",
          "additionalProperties": false,
          "required": ["model", "limits"],
          "properties": {
            "model": { "type": "string" },
            "tries": { "type": "integer", "default": 3 },
            "limits": { "type": "object", "required": ["depth"], "properties": { "depth": { "type": "integer" } } },
            "profile": { "type": "string" RULE1 },
            "profiles": { "type": "object", "additionalProperties": { "$ref": "#" } RULE2 }
          }
        }
        """;

    private const string Rules = """{ "rules": { "profile": { "profile_selector": true }, "profiles": { "profiles": true } } }""";

    private static readonly string Plain = Schema.Replace(" RULE1", "").Replace(" RULE2", "");

    private static readonly string Annotated = Schema
        .Replace(" RULE1", ", \"x-configlock\": { \"profile_selector\": true }")
        .Replace(" RULE2", ", \"x-configlock\": { \"profiles\": true }");

    public static TheoryData<string, string> Sources => new() { { Annotated, "" }, { Plain, Rules } };

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_profile_may_lack_what_the_root_requires_and_has_no_defaults(string schema, string rules)
    {
        const string Toml = "model = \"a\"\ntries = 3\n\n[limits]\ndepth = 1\n\n[profiles.fast]\nmodel = \"b\"\n\n[profiles.none]\n";
        var run = GeneratorRun.Of(InputText.Schema(schema), InputText.Rules(rules));
        Assert.Empty(run.Complaints());
        var config = CompiledConfig.Of(run);
        Assert.Equal(Toml, config.ToToml(config.Parse(Toml)));

        var profile = run.SourceOf("ConfigProfile");
        Assert.Contains("public string? Model { get; init; }", profile, StringComparison.Ordinal);
        Assert.Contains("public ConfigLimits? Limits { get; init; }", profile, StringComparison.Ordinal);
        Assert.Contains("ConfigDictionary<ConfigProfile>? Profiles", run.SourceOf("Config"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tries = 1\n\n[limits]\ndepth = 1\n")]
    [InlineData("model = \"a\"\n\n[limits]\ndepth = 1\n\n[profiles.fast.limits]\n")]
    [InlineData("model = \"a\"\n\n[limits]\ndepth = 1\n\n[profiles.fast]\nmodle = \"b\"\n")]
    public void All_else_is_judged_as_ever(string toml)
    {
        var config = CompiledConfig.Of(GeneratorRun.Of(InputText.Schema(Annotated)));
        Assert.Equal("ConfigFormatException", Assert.ThrowsAny<FormatException>(() => config.Parse(toml)).GetType().Name);
    }

    [Fact]
    public void Where_no_rule_makes_them_profiles_they_are_configs() => Assert.Contains(
        "ConfigDictionary<Config>", GeneratorRun.Of(InputText.Schema(Plain)).SourceOf("Config"), StringComparison.Ordinal);

    [Fact]
    public void Lock_and_types_say_the_same()
    {
        var faults = FidelityCheck.Faults(Annotated, ["model = \"a\"\nlimits.depth = 1"], out var built);
        Assert.Equal(1, built);
        Assert.Empty(faults);
    }
}
