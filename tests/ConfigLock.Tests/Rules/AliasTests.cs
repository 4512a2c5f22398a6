namespace ConfigLock.Tests.Rules;

public sealed class AliasTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string", "x-configlock": { "aliases": ["llm", "engine"] } },
            "limit": { "type": "integer" },
            "use_exec": { "type": "boolean", "x-configlock": { "alias_of": "features.unified_exec" } },
            "exec": { "type": "boolean", "x-configlock": { "alias_of": "use_exec" } },
            "old_retries": { "type": "integer", "x-configlock": { "alias_of": "http.retry.count" } },
            "http": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "retry": {
                  "type": "object",
                  "additionalProperties": false,
                  "properties": {
                    "count": { "type": "integer", "x-configlock": { "aliases": ["times"] } },
                    "wait": { "type": "number" }
                  }
                }
              }
            },
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "additionalProperties": false,
                "properties": { "url": { "type": "string", "x-configlock": { "aliases": ["address"] } } }
              }
            },
            "steps": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "properties": { "prompt": { "type": "string", "x-configlock": { "aliases": ["text"] } } }
              }
            },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "profiles": {
              "type": "object",
              "additionalProperties": true,
              "x-configlock": { "profiles": true }
            },
            "features": {
              "type": "object",
              "additionalProperties": false,
              "x-configlock": { "feature": true },
              "properties": {
                "unified_exec": { "type": "boolean", "x-configlock": { "aliases": ["unified"] } },
                "budget": {
                  "x-configlock": { "aliases": ["cap"] },
                  "anyOf": [
                    { "type": "boolean" },
                    {
                      "type": "object",
                      "additionalProperties": false,
                      "properties": { "enabled": { "type": "boolean" }, "limit": { "type": "integer", "default": 5 } }
                    }
                  ]
                }
              }
            }
          }
        }
        """;

    private const string Off = "features = { budget = { enabled = false, limit = 5 }, unified_exec = false }";
    private const string On = "features = { budget = { enabled = false, limit = 5 }, unified_exec = true }";

    [Theory]
    [InlineData("llm = \"a\"", "{ " + Off + ", model = \"a\" }")]
    [InlineData("engine = \"a\"", "{ " + Off + ", model = \"a\" }")]
    [InlineData("use_exec = true", "{ " + On + " }")]
    [InlineData("exec = true", "{ " + On + " }")]
    [InlineData("features.unified = true", "{ " + On + " }")]
    [InlineData("features = { unified = true }", "{ " + On + " }")]
    [InlineData("[features]\nunified = true", "{ " + On + " }")]
    [InlineData("old_retries = 3", "{ " + Off + ", http = { retry = { count = 3 } } }")]
    [InlineData("old_retries = 3\nhttp.retry.wait = 1", "{ " + Off + ", http = { retry = { count = 3, wait = 1.0 } } }")]
    [InlineData("http = { retry = { times = 3 } }", "{ " + Off + ", http = { retry = { count = 3 } } }")]
    [InlineData("[servers.\"a.b\"]\naddress = \"x\"", "{ " + Off + ", servers = { \"a.b\" = { url = \"x\" } } }")]
    [InlineData("[[steps]]\ntext = \"x\"\n[[steps]]\nprompt = \"y\"", "{ " + Off + ", steps = [{ prompt = \"x\" }, { prompt = \"y\" }] }")]
    [InlineData("features.cap = true", "{ features = { budget = { enabled = true, limit = 5 }, unified_exec = false } }")]
    [InlineData("[features.cap]\nlimit = 9", "{ features = { budget = { enabled = false, limit = 9 }, unified_exec = false } }")]
    public void An_alias_is_the_key_that_it_stands_for(string layer, string expected) => RuleSources.Locks(Schema, expected, layer);

    [Theory]
    [InlineData("model = \"low\"", "llm = \"high\"", "{ " + Off + ", model = \"high\" }")]
    [InlineData("llm = \"low\"", "model = \"high\"", "{ " + Off + ", model = \"high\" }")]
    [InlineData("llm = \"low\"", "engine = \"high\"", "{ " + Off + ", model = \"high\" }")]
    [InlineData("features.unified_exec = false", "exec = true", "{ " + On + " }")]
    [InlineData("exec = true", "features.unified_exec = false", "{ " + Off + " }")]
    [InlineData("http.retry = { count = 1, wait = 2 }", "old_retries = 3", "{ " + Off + ", http = { retry = { count = 3, wait = 2.0 } } }")]
    [InlineData(
        "features.budget = true", "features.cap.limit = 2",
        "{ features = { budget = { enabled = true, limit = 2 }, unified_exec = false } }")]
    [InlineData(
        "features.cap.limit = 2", "features.budget = true",
        "{ features = { budget = { enabled = true, limit = 2 }, unified_exec = false } }")]
    public void A_higher_layer_wins_under_whatever_name(string low, string high, string expected) =>
        RuleSources.Locks(Schema, expected, low, high);

    [Theory]
    [InlineData("profile = \"p\"\nmodel = \"base\"\n[profiles.p]\nllm = \"mine\"", "{ " + Off + ", model = \"mine\" }")]
    [InlineData("profile = \"p\"\nfeatures.unified = false\n[profiles.p]\nexec = true", "{ " + On + " }")]
    [InlineData("profile = \"p\"\nexec = true\n[profiles.p.features]\nunified = false", "{ " + Off + " }")]
    [InlineData(
        "profile = \"p\"\n[profiles.p.features]\ncap = true",
        "{ features = { budget = { enabled = true, limit = 5 }, unified_exec = false } }")]
    [InlineData(
        "profile = \"p\"\n[features.budget]\nlimit = 7\n[profiles.p.features]\ncap = true",
        "{ features = { budget = { enabled = true, limit = 7 }, unified_exec = false } }")]
    [InlineData("profile = \"p\"\n[profiles.p]\nold_retries = 4", "{ " + Off + ", http = { retry = { count = 4 } } }")]
    public void A_profile_may_use_every_name(string layer, string expected) => RuleSources.Locks(Schema, expected, layer);

    [Fact]
    public void An_alias_in_a_profile_of_a_higher_layer_beats_the_key_in_the_same_profile_of_a_lower_one() => RuleSources.Locks(
        Schema,
        "{ " + Off + ", model = \"high\" }",
        "profile = \"p\"\n[profiles.p]\nmodel = \"low\"",
        "[profiles.p]\nengine = \"high\"");

    [Theory]
    [InlineData("llm=o", "{ " + Off + ", model = \"o\" }")]
    [InlineData("exec=true", "{ " + On + ", model = \"base\" }")]
    [InlineData("features.cap=true", "{ features = { budget = { enabled = true, limit = 5 }, unified_exec = false }, model = \"base\" }")]
    public void Overrides_may_use_every_name(string overrides, string expected) => RuleSources.Each(Schema, project =>
        Assert.Equal(expected, Resolved.Config(project.Layers("model = \"base\""), request => request with { Overrides = overrides })));

    [Theory]
    [InlineData(
        "llm = \"alias\"\nmodel = \"key\"", 1, 1,
        "llm is an alias of model, which the same source sets too; model wins", "{ " + Off + ", model = \"key\" }")]
    [InlineData("model = \"key\"\n  engine = \"alias\"", 2, 3, "engine is an alias of model", "{ " + Off + ", model = \"key\" }")]
    [InlineData("exec = true\n[features]\nunified_exec = false", 1, 1, "features.unified_exec wins", "{ " + Off + " }")]
    [InlineData(
        "[features]\nunified = true\nunified_exec = false", 2, 1,
        "features.unified is an alias of features.unified_exec", "{ " + Off + " }")]
    [InlineData(
        "old_retries = 1\n[http.retry]\ncount = 2", 1, 1,
        "old_retries is an alias of http.retry.count",
        "{ " + Off + ", http = { retry = { count = 2 } } }")]
    public void In_one_source_the_key_wins_over_its_alias_with_a_warning(
        string layer, int line, int column, string text, string expected) =>
        RuleSources.Each(Schema, project =>
        {
            var resolved = Resolved.Of(project.Layers(layer));
            Assert.Equal(expected, resolved.Text);
            var warning = Assert.Single(resolved.Warnings);
            Assert.Equal(("CFGLOCK211", line, column), (warning.Code, warning.Place.Line, warning.Place.Column));
            Assert.Contains(text, warning.Message);
        });

    [Fact]
    public void A_wrong_value_under_an_alias_is_reported_where_it_stands() => RuleSources.Each(Schema, project =>
    {
        var diagnostic = TemporaryProject.Fails(project.Layers("\nllm = 5").Request(), "CFGLOCK202");
        Assert.Equal((2, 7), (diagnostic.Place.Line, diagnostic.Place.Column));
        Assert.StartsWith("model is 5, but must be a string", diagnostic.Message);
    });

    [Fact]
    public void An_alias_put_into_a_lock_by_hand_drifts_to_its_key() => RuleSources.Each(Schema, project =>
    {
        project.Layers("model = \"a\"").Export();
        project.Write(TemporaryProject.LockFile, project.Read(TemporaryProject.LockFile).Replace("model =", "llm ="));

        var drift = TemporaryProject.Fails(project.ReplayRequest(), "CFGLOCK303");
        Assert.Contains("\n-llm = \"a\"\n+model = \"a\"\n", drift.Message);
    });

    [Fact]
    public void A_moved_value_is_explained_with_the_name_that_it_was_written_under() => RuleSources.Each(Schema, project =>
        Assert.Contains(
            "model                   = \"a\"  # layer layer1.toml(1,7), alias \"llm\"",
            TemporaryProject.Passes(project.Layers("llm = \"a\"").Request() with { Explain = true }).Explanation));
}
