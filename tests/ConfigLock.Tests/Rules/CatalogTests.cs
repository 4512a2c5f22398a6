namespace ConfigLock.Tests.Rules;

public sealed class CatalogTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string", "x-configlock": { "catalog_key": "slug", "aliases": ["llm"] } },
            "catalog": { "type": "string", "x-configlock": { "catalog_file": true } },
            "effort": { "enum": ["low", "high"], "default": "low", "x-configlock": { "catalog": "reasoning.effort" } },
            "window": { "type": "number", "x-configlock": { "catalog": "window" } },
            "modes": { "x-configlock": { "catalog": "modes" } },
            "limits": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "output": { "type": "integer", "x-configlock": { "catalog": "limits.max_output" } },
                "input": { "type": "integer" }
              }
            },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "profiles": { "type": "object", "x-configlock": { "profiles": true } }
          }
        }
        """;

    private const string Entries = """
        [
          { "slug": "a", "reasoning": { "effort": "high" }, "window": 1000, "limits": { "max_output": 50 } },
          { "slug": "b", "reasoning": null, "window": null },
          { "slug": "b", "window": 7 },
          { "slug": "c", "modes": ["x", null, { "y": null, "z": 1 }] }
        ]
        """;

    private const string A = "{ effort = \"high\", limits = { output = 50 }, model = \"a\", window = 1000.0 }";

    [Theory]
    [InlineData("model = \"a\"", A)]
    [InlineData("llm = \"a\"", A)]
    [InlineData("model = \"a\"\neffort = \"low\"", "{ effort = \"low\", limits = { output = 50 }, model = \"a\", window = 1000.0 }")]
    [InlineData(
        "model = \"a\"\nlimits.input = 1", "{ effort = \"high\", limits = { input = 1, output = 50 }, model = \"a\", window = 1000.0 }")]
    [InlineData(
        "model = \"a\"\nlimits = { output = 2 }\nwindow = 3",
        "{ effort = \"high\", limits = { output = 2 }, model = \"a\", window = 3.0 }")]
    [InlineData("model = \"b\"", "{ effort = \"low\", model = \"b\" }")]
    [InlineData("effort = \"high\"", "{ effort = \"high\" }")]
    [InlineData("model = \"b\"\nprofile = \"p\"\nprofiles.p.model = \"a\"", A)]
    [InlineData(
        "model = \"b\"\nprofile = \"p\"\nprofiles.p = { llm = \"a\", window = 1 }",
        "{ effort = \"high\", limits = { output = 50 }, model = \"a\", window = 1.0 }")]
    public void Fields_that_no_source_sets_take_those_of_the_chosen_entry(
        string layer, string expected) => RuleSources.Each(Schema, project =>
    {
        project.Write("models.json", Entries);
        Assert.Equal(expected, Resolved.Config(project.Layers("catalog = \"models.json\"\n" + layer)));
    });

    [Theory]
    [InlineData("model=a", A)]
    [InlineData("model=a;window=2", "{ effort = \"high\", limits = { output = 50 }, model = \"a\", window = 2.0 }")]
    [InlineData("model=a;effort=low;limits.output=1", "{ effort = \"low\", limits = { output = 1 }, model = \"a\", window = 1000.0 }")]
    [InlineData("catalog=missing.json", A)]
    public void Overrides_choose_the_entry_and_beat_it_and_the_property_names_the_file(
        string overrides, string expected) => RuleSources.Each(Schema, project =>
    {
        project.Write("models.json", Entries);
        Assert.Equal(expected, Resolved.Config(
            project.Layers("model = \"a\"\ncatalog = \"other.json\""),
            request => request with { Overrides = overrides, ModelCatalog = project.Named("models.json") }));
    });

    [Fact]
    public void A_null_inside_a_field_is_an_absent_value_since_toml_has_none() => RuleSources.Each(Schema, project =>
    {
        project.Write("models.json", Entries);
        Assert.Equal("{ effort = \"low\", model = \"c\" }", Resolved.Config(project.Layers("catalog = \"models.json\"\nmodel = \"c\"")));
        project.Write("models.json", "[{ \"slug\": \"c\", \"modes\": { \"y\": null, \"z\": 1 } }]");
        Assert.Equal("{ effort = \"low\", model = \"c\", modes = { z = 1 } }", Resolved.Config(project));
    });

    [Theory]
    [InlineData("[{ \"slug\": \"a\", \"window\": 1 }]")]
    [InlineData("{ \"models\": [{ \"slug\": \"a\", \"window\": 1 }] }")]
    [InlineData("{ \"version\": 1, \"any\": [5, { \"slug\": \"a\", \"window\": 1 }], \"note\": {} }")]
    public void A_catalog_is_an_array_or_an_object_that_holds_one(string catalog) => RuleSources.Each(Schema, project =>
    {
        project.Write("models.json", catalog);
        Assert.Equal(
            "{ effort = \"low\", model = \"a\", window = 1.0 }",
            Resolved.Config(project.Layers("catalog = \"models.json\"\nmodel = \"a\"")));
    });

    [Theory]
    [InlineData(
        "{ \"a\": [], \"b\": [] }", "CFGLOCK215", "models.json(1,1)", "neither an array of entries nor an object that holds one array")]
    [InlineData("{ \"a\": {} }", "CFGLOCK215", "models.json(1,1)", "neither an array of entries nor an object that holds one array")]
    [InlineData("5", "CFGLOCK215", "models.json(1,1)", "neither an array of entries nor an object that holds one array")]
    [InlineData("[\n{,}]", "CFGLOCK215", "models.json(2,2)", "it is not valid JSON")]
    [InlineData(null, "CFGLOCK204", "layer1.toml(1,11)", "the model catalog \"models.json\" does not exist")]
    public void A_catalog_that_cannot_be_used_is_an_error(
        string? catalog, string code, string place, string text) => RuleSources.Each(Schema, project =>
    {
        if (catalog is not null) project.Write("models.json", catalog);
        var diagnostic = TemporaryProject.Fails(project.Layers("catalog = \"models.json\"\nmodel = \"a\"").Request(), code);
        Assert.Equal(place, diagnostic.Place.ToString());
        Assert.Contains(text, diagnostic.Message);
    });

    [Fact]
    public void A_missing_catalog_of_the_property_is_an_error_of_the_project() => RuleSources.Each(Schema, project =>
    {
        var diagnostic =
            TemporaryProject.Fails(project.Layers("model = \"a\"").Request() with { ModelCatalog = project.Named("x.json") }, "CFGLOCK204");
        Assert.Equal("App.csproj", diagnostic.Place.ToString());
    });

    [Fact]
    public void A_model_that_the_catalog_does_not_know_is_a_warning_and_leaves_its_fields_unset() => RuleSources.Each(Schema, project =>
    {
        project.Write("models.json", Entries);
        var resolved = Resolved.Of(project.Layers("catalog = \"models.json\"\nmodel = \"z\""));
        Assert.Equal("{ effort = \"low\", model = \"z\" }", resolved.Text);
        var warning = Assert.Single(resolved.Warnings);
        Assert.Equal(("CFGLOCK214", "layer1.toml(2,9)"), (warning.Code, warning.Place.ToString()));
        Assert.StartsWith("model is \"z\", which is not in the model catalog models.json", warning.Message);
    });

    [Fact]
    public void A_value_of_the_catalog_that_does_not_fit_is_an_error_at_its_place() => RuleSources.Each(Schema, project =>
    {
        project.Write("models.json", "[\n{ \"slug\": \"a\", \"window\": \"wide\" }]");
        var diagnostic = TemporaryProject.Fails(project.Layers("catalog = \"models.json\"\nmodel = \"a\"").Request(), "CFGLOCK202");
        Assert.Equal("models.json(2,26)", diagnostic.Place.ToString());
    });

    [Theory]
    [InlineData("model = \"a\"", "", "{ model = \"a\" }")]
    [InlineData("model = \"b\"", "", "{ model = \"b\" }")]
    [InlineData("model = \"a\"\nwindow = 1000", "", "{ model = \"a\", window = 1000.0 }")]
    [InlineData("model = \"a\"\nlimits.input = 1", "", "{ limits = { input = 1 }, model = \"a\" }")]
    [InlineData("model = \"a\"\nlimits = {}", "", "{ limits = {}, model = \"a\" }")]
    [InlineData("model = \"a\"", "effort=low", "{ effort = \"low\", model = \"a\" }")]
    public void Fields_that_are_not_saved_are_left_out_even_if_defaulted(
        string layer, string overrides, string expected) => RuleSources.Each(Schema, project =>
    {
        project.Write("models.json", Entries);
        Assert.Equal(expected, Resolved.Config(
            project.Layers(layer),
            request => request with { Overrides = overrides, ModelCatalog = project.Named("models.json"), SaveCatalogFields = "false" }));
        Assert.Equal(expected, Resolved.Config(
            project.Layers("catalog = \"models.json\"\ndebug.config_lockfile.save_fields_resolved_from_model_catalog = false\n" + layer),
            request => request with { Overrides = overrides }));
    });

    [Fact]
    public void A_lock_without_the_fields_drifts_where_they_are_saved_and_says_why() => RuleSources.Each(Schema, project =>
    {
        project.Write("models.json", Entries);
        project.Layers("model = \"a\"")
            .Export(request => request with { ModelCatalog = project.Named("models.json"), SaveCatalogFields = "false" });

        var drift = TemporaryProject.Fails(project.ReplayRequest() with { ModelCatalog = project.Named("models.json") }, "CFGLOCK303");
        Assert.Contains("\n+window = 1000.0", drift.Message);
        Assert.Contains("\nwindow: new, from catalog models.json(2,", drift.Message);
        Assert.Contains("ConfigLockSaveFieldsResolvedFromModelCatalog", drift.Message);
    });

    [Fact]
    public void A_changed_entry_drifts_in_verify_and_not_in_replay() => RuleSources.Each(Schema, project =>
    {
        project.Write("models.json", Entries);
        project.Layers("catalog = \"models.json\"\nmodel = \"a\"").Export();
        project.Write("models.json", Entries.Replace("1000", "2000"));

        TemporaryProject.Passes(project.ReplayRequest());
        TemporaryProject.Passes(project.ReplayRequest() with { ModelCatalog = project.Named("models.json") });
        Assert.Contains("\n-window = 1000.0\n+window = 2000.0", TemporaryProject.Fails(project.VerifyRequest(), "CFGLOCK303").Message);
    });

    [Fact]
    public void A_model_that_only_a_default_names_chooses_the_entry() => RuleSources.Each(
        Schema.Replace("\"model\": { \"type\": \"string\",", "\"model\": { \"type\": \"string\", \"default\": \"a\","), project =>
        {
            project.Write("models.json", Entries);
            Assert.Equal(A, Resolved.Config(project.Layers("catalog = \"models.json\"")));
            Assert.Equal(
                A, Resolved.Config(project.Layers(string.Empty), request => request with { ModelCatalog = project.Named("models.json") }));
        });

    [Fact]
    public void A_catalog_file_in_a_lock_is_never_read_and_drifts() => RuleSources.Each(Schema, project =>
    {
        project.Layers("model = \"a\"").Export();
        project.Write("models.json", Entries);
        project.Write(
            TemporaryProject.LockFile,
            project.Read(TemporaryProject.LockFile).Replace("effort =", "catalog = \"../models.json\"\neffort ="));

        var drift = TemporaryProject.Fails(project.ReplayRequest(), "CFGLOCK303");
        Assert.Contains("\n-catalog = \"../models.json\"", drift.Message);
        Assert.DoesNotContain("\n+", drift.Message.Replace("\n+++", ""));
    });
}
