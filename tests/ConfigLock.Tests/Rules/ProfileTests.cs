using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Rules;

public sealed class ProfileTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string", "default": "none" },
            "effort": { "enum": ["low", "high"] },
            "tags": { "type": "array", "items": { "type": "string" } },
            "limits": { "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } } },
            "preset": { "type": "string", "x-configlock": { "profile_selector": true } },
            "presets": {
              "type": "object",
              "x-configlock": { "profiles": true },
              "additionalProperties": { "$ref": "#/$defs/Preset" }
            }
          },
          "$defs": {
            "Preset": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "model": { "type": "string" },
                "effort": { "enum": ["low", "high"] },
                "tags": { "type": "array" },
                "limits": { "type": "object" },
                "preset": { "type": "string" }
              }
            }
          }
        }
        """;

    // A profile is a config again.
    private const string Again = """
        {
          "additionalProperties": false,
          "required": ["model", "limits"],
          "properties": {
            "model": { "type": "string" },
            "tries": { "type": "integer", "default": 3 },
            "limits": { "type": "object", "required": ["a"], "properties": { "a": { "type": "integer" }, "b": { "default": 1 } } },
            "preset": { "type": "string", "x-configlock": { "profile_selector": true } },
            "presets": { "x-configlock": { "profiles": true }, "additionalProperties": { "$ref": "#" } }
          }
        }
        """;

    private const string Presets = """
        model = "base"
        tags = ["base"]
        limits = { a = 1, b = 1 }
        [presets.fast]
        model = "quick"
        limits = { b = 2 }
        [presets.slow]
        effort = "high"
        tags = ["slow"]

        """;

    private const string Base = "{ limits = { a = 1, b = 1 }, model = \"base\", tags = [\"base\"] }";
    private const string Fast = "{ limits = { a = 1, b = 2 }, model = \"quick\", tags = [\"base\"] }";
    private const string Slow = "{ effort = \"high\", limits = { a = 1, b = 1 }, model = \"base\", tags = [\"slow\"] }";

    [Theory]
    [InlineData("", "", "", Base)]
    [InlineData("preset = \"fast\"\n", "", "", Fast)]
    [InlineData("", "fast", "", Fast)]
    [InlineData("", "", "preset=fast", Fast)]
    [InlineData("preset = \"fast\"\n", "slow", "", Slow)]
    [InlineData("preset = \"fast\"\n", "fast", "preset=slow", Slow)]
    [InlineData("preset = \"fast\"\n", "", "model=over", "{ limits = { a = 1, b = 2 }, model = \"over\", tags = [\"base\"] }")]
    [InlineData("preset = \"fast\"\n", "", "limits.b=3", "{ limits = { a = 1, b = 3 }, model = \"quick\", tags = [\"base\"] }")]
    public void A_profile_is_chosen_by_override_else_property_else_selector(
        string layer, string property, string overrides, string expected) =>
        RuleSources.Each(Schema, project =>
        {
            project.Layers(layer + Presets).Export(request => request with { Profile = property, Overrides = overrides });
            Assert.Equal(expected, Resolved.ConfigOf(project.Read(TemporaryProject.LockFile)));
            TemporaryProject.Replays(
                project.ReplayRequest() with { Overrides = overrides.StartsWith("preset=", StringComparison.Ordinal) ? "" : overrides });
            TemporaryProject.Passes(project.VerifyRequest() with { Profile = property, Overrides = overrides });
        });

    [Fact]
    public void A_profile_beats_the_highest_layer_and_is_merged_from_all_of_them() => RuleSources.Locks(
        Schema,
        "{ effort = \"low\", limits = { a = 1, b = 3 }, model = \"quick\", tags = [\"top\"] }",
        Presets, "preset = \"fast\"\nmodel = \"top\"\ntags = [\"top\"]\nlimits.b = 9\n[presets.fast]\neffort = \"low\"\nlimits.b = 3");

    [Fact]
    public void A_selector_of_a_higher_layer_wins() =>
        RuleSources.Locks(Schema, Slow, "preset = \"fast\"\n" + Presets, "preset = \"slow\"");

    [Fact]
    public void Selector_and_profiles_may_stand_in_tables_among_other_keys() => RuleSources.Locks(
        """
        {
          "properties": {
            "app": {
              "type": "object",
              "properties": {
                "name": { "type": "string" },
                "preset": { "type": "string", "x-configlock": { "profile_selector": true } }
              }
            },
            "sets": {
              "type": "object",
              "properties": {
                "count": { "type": "integer" },
                "all": { "type": "object", "x-configlock": { "profiles": true }, "additionalProperties": { "type": "object" } }
              }
            }
          }
        }
        """,
        "{ app = { name = \"quick\" }, sets = { count = 2 } }",
        "app.name = \"base\"\nsets.count = 1\n[sets.all.fast]\napp.name = \"quick\"",
        "app.preset = \"fast\"\nsets.count = 2");

    [Theory]
    [InlineData("preset = \"fats\"\n", "", "", "layer1.toml", 1)]
    [InlineData("", "fats", "", "App.csproj", 0)]
    [InlineData("", "", "preset=fats", "ConfigLockOverrides", 0)]
    public void An_unknown_profile_is_an_error_with_the_known_ones(
        string layer, string property, string overrides, string source, int line) =>
        RuleSources.Each(Schema, project =>
        {
            var request = project.Layers(layer + Presets).Request() with { Profile = property, Overrides = overrides };
            var diagnostic = TemporaryProject.Fails(request, "CFGLOCK212");
            Assert.Equal("there is no profile \"fats\"; the profiles are: fast, slow", diagnostic.Message);
            Assert.Equal((source, line), (diagnostic.Place.Source!.Name, diagnostic.Place.Line));
        });

    [Fact]
    public void A_profile_where_none_is_declared_is_an_error() => RuleSources.Each(Schema, project => Assert.Equal(
        "there is no profile \"fast\"; no layer declares any",
        TemporaryProject.Fails(project.Layers("preset = \"fast\"").Request(), "CFGLOCK212").Message));

    [Theory]
    [InlineData("fast", "")]
    [InlineData("", "preset=fast")]
    public void A_profile_named_in_a_replay_is_a_warning(string property, string overrides) => RuleSources.Each(Schema, project =>
    {
        project.Layers("preset = \"slow\"\n" + Presets).Export();
        var result = ConfigLockBuild.Run(project.ReplayRequest() with { Profile = property, Overrides = overrides });

        var warning = Assert.Single(TemporaryProject.Said(result), static diagnostic => diagnostic.Code != "CFGLOCK309");
        Assert.Equal("CFGLOCK213", warning.Code);
        Assert.False(warning.IsError);
        Assert.Equal(Slow, Resolved.ConfigOf(File.ReadAllText(result.LockFile!)));
    });

    [Theory]
    [InlineData(
        "[presets.fast]\nmodle = \"x\"", "CFGLOCK203", "presets.fast.modle is not a key that the schema knows; did you mean model?")]
    [InlineData("[presets.slow]\neffort = \"hi\"", "CFGLOCK202", "presets.slow.effort is \"hi\"")]
    public void A_profile_is_validated_whether_or_not_it_is_chosen(
        string layer, string code, string text) => RuleSources.Each(Schema, project =>
        Assert.Contains(text, TemporaryProject.Fails(project.Layers(layer).Request(), code).Message));

    [Fact]
    public void A_value_of_a_profile_says_so_when_it_drifts() => RuleSources.Each(Schema, project =>
    {
        project.Layers(Presets).Export();
        var drift = TemporaryProject.Fails(project.VerifyRequest() with { Profile = "slow" }, "CFGLOCK303");
        Assert.Contains("\neffort: new, from layer layer1.toml(8,10), profile \"slow\"", drift.Message);
    });

    [Theory]
    [InlineData("preset = \"fast\"\n")]
    [InlineData("\n[config.presets.fast]\nmodel = \"quick\"\n")]
    public void Profile_inputs_in_a_lock_drift_and_choose_nothing(string text) => RuleSources.Each(Schema, project =>
    {
        project.Layers(Presets).Export();
        project.Write(
            TemporaryProject.LockFile,
            project.Read(TemporaryProject.LockFile)
                .Replace("[config]\n", text[0] == '\n' ? "[config]\n" : "[config]\n" + text) + (text[0] == '\n' ? text : ""));

        var drift = TemporaryProject.Fails(project.ReplayRequest(), "CFGLOCK303");
        Assert.Contains("\n-", drift.Message.Replace("\n---", ""));
        Assert.DoesNotContain("\n+", drift.Message.Replace("\n+++", ""));
    });

    [Theory]
    [InlineData("model = \"m\"\nlimits.a = 1\npresets.p.tries = 5", "{ limits = { a = 1, b = 1 }, model = \"m\", tries = 3 }")]
    [InlineData("preset = \"p\"\nmodel = \"\"\nlimits.a=1\npresets.p.tries = 5", "{ limits = { a = 1, b = 1 }, model = \"\", tries = 5 }")]
    [InlineData("preset = \"p\"\npresets.p = { model = \"q\", limits.a = 2 }", "{ limits = { a = 2, b = 1 }, model = \"q\", tries = 3 }")]
    public void A_profile_need_not_say_what_the_root_requires(string layer, string expected) => RuleSources.Locks(Again, expected, layer);

    [Theory]
    [InlineData("limits.a = 1\npresets.p.model = \"q\"", "model is missing, but is required")]
    [InlineData("model = \"m\"\nlimits.a = 1\npresets.p.limits = {}", "presets.p.limits.a is missing, but is required")]
    [InlineData("model = \"m\"\nlimits.a = 1\npresets.p.model = 5", "presets.p.model is 5")]
    public void All_else_of_the_root_is_judged_in_a_profile(string layer, string text) => RuleSources.Each(Again, project =>
        Assert.Contains(text, TemporaryProject.Fails(project.Layers(layer).Request(), "CFGLOCK202").Message));

    [Fact]
    public void What_a_schema_of_profiles_requires_itself_is_required() => RuleSources.Each(
        Schema.Replace("\"Preset\": {", "\"Preset\": { \"required\": [\"effort\"],"),
        static project => Assert.StartsWith(
            "presets.p.effort is missing, but is required",
            TemporaryProject.Fails(project.Layers("presets.p.model = \"x\"").Request(), "CFGLOCK202").Message));
}
