using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Rules;

public sealed class RequirementTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "policy": { "enum": ["ask", "never"], "default": "never", "x-configlock": { "aliases": ["approval"] } },
            "retries": { "type": "number" },
            "prompt": { "type": "string" },
            "prompt_file": { "type": "string", "x-configlock": { "include": "prompt" } },
            "model": { "type": "string", "x-configlock": { "catalog_key": "slug" } },
            "window": { "type": "integer", "x-configlock": { "catalog": "window" } },
            "log": { "type": "string", "x-configlock": { "strip": "debug" } },
            "sandbox": {
              "type": "object",
              "x-configlock": { "strip": "environment" },
              "properties": { "mode": { "type": "string" }, "roots": { "type": "array" }, "net": { "type": "boolean", "default": false } }
            },
            "threads": { "type": "integer", "default": 4, "x-configlock": { "omit_when": "features.v2" } },
            "old": { "type": "integer", "x-configlock": { "removed": true } },
            "token": { "type": "string", "writeOnly": true },
            "auth": { "type": "object", "writeOnly": true, "properties": { "key": { "type": "string" } } },
            "login": {
              "type": "object", "properties": { "user": { "type": "string" }, "password": { "type": "string", "writeOnly": true } }
            },
            "servers": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "url": { "type": "string" }, "port": { "type": "number", "default": 80 }, "key": { "type": "string", "writeOnly": true }
                }
              }
            },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "profiles": { "type": "object", "x-configlock": { "profiles": true } },
            "features": {
              "type": "object",
              "x-configlock": { "feature": true },
              "properties": { "v2": { "type": "boolean", "x-configlock": { "aliases": ["second"] } } }
            }
          }
        }
        """;

    private const string Rest = "features = { v2 = false }, policy = \"never\", threads = 4";

    [Theory]
    [InlineData("policy = \"ask\"", "", "{ features = { v2 = false }, policy = \"ask\", threads = 4 }")]
    [InlineData("approval = \"ask\"", "policy = \"ask\"", "{ features = { v2 = false }, policy = \"ask\", threads = 4 }")]
    [InlineData("policy = \"ask\"", "approval = \"ask\"", "{ features = { v2 = false }, policy = \"ask\", threads = 4 }")]
    [InlineData("retries = 1", "retries = 1.0", "{ features = { v2 = false }, policy = \"never\", retries = 1.0, threads = 4 }")]
    [InlineData("features.second = true", "", "{ features = { v2 = true }, policy = \"never\" }")]
    [InlineData("threads = 9\nfeatures.v2 = true", "", "{ features = { v2 = true }, policy = \"never\", threads = 9 }")]
    [InlineData("window = 5", "model = \"a\"", "{ features = { v2 = false }, model = \"a\", policy = \"never\", threads = 4, window = 5 }")]
    [InlineData("model = \"a\"", "", "{ features = { v2 = false }, model = \"a\", policy = \"never\", threads = 4, window = 9 }")]
    [InlineData("log = \"off\"", "", "{ features = { v2 = false }, log = \"off\", policy = \"never\", threads = 4 }")]
    [InlineData(
        "sandbox.mode = \"ro\"", "sandbox.roots = [\"/x\"]",
        "{ features = { v2 = false }, policy = \"never\", sandbox = { mode = \"ro\" }, threads = 4 }")]
    [InlineData(
        "sandbox = { mode = \"ro\", net = true }", "",
        "{ features = { v2 = false }, policy = \"never\", sandbox = { mode = \"ro\", net = true }, threads = 4 }")]
    [InlineData("token = \"t\"\nauth.key = \"k\"", "", "{ " + Rest + " }")]
    [InlineData(
        "login = { user = \"u\", password = \"p\" }", "login.password = \"p\"",
        "{ features = { v2 = false }, login = { user = \"u\" }, policy = \"never\", threads = 4 }")]
    [InlineData(
        "prompt_file = \"a.md\"", "",
        "{ features = { v2 = false }, policy = \"never\", prompt = \"A\\n\", prompt_file = \"a.md\", threads = 4 }")]
    [InlineData(
        "prompt = \"A\\n\"", "prompt_file = \"a.md\"", "{ features = { v2 = false }, policy = \"never\", prompt = \"A\\n\", threads = 4 }")]
    [InlineData(
        "servers = [{ url = \"u\", key = \"k\" }]", "",
        "{ features = { v2 = false }, policy = \"never\", servers = [{ port = 80.0, url = \"u\" }], threads = 4 }")]
    [InlineData(
        "servers = [{ url = \"u\", port = 1 }]",
        "servers = [{ port = 1.0, url = \"u\" }]",
        "{ features = { v2 = false }, policy = \"never\", servers = [{ port = 1.0, url = \"u\" }], threads = 4 }")]
    [InlineData("old = 1", "", "{ " + Rest + " }")]
    [InlineData(
        "profile = \"p\"", "profiles.p.retries = 2",
        "{ features = { v2 = false }, policy = \"never\", profile = \"p\", retries = 2.0, threads = 4 }")]
    public void A_requirement_supplies_its_value_and_is_written(
        string required, string layer, string expected) => RuleSources.Each(Schema, project =>
    {
        Write(project, required);
        Assert.Equal(expected, Resolved.Config(project.Layers(layer), request => Required(project, request)));
    });

    [Theory]
    [InlineData(
        "policy = \"ask\"", "policy = \"never\"", "", "", "layer1.toml(1,10)",
        "policy is \"never\", but required.toml(1,10) requires \"ask\"")]
    [InlineData(
        "policy = \"ask\"", "\napproval = \"never\"", "", "", "layer1.toml(2,12)",
        "policy is \"never\", but required.toml(1,10) requires \"ask\"")]
    [InlineData("policy = \"ask\"", "profiles.p.policy = \"never\"", "p", "", "layer1.toml(1,21)", "policy is \"never\"")]
    [InlineData(
        "policy = \"ask\"", "policy = \"ask\"", "", "policy=never", "ConfigLockOverrides",
        "policy is \"never\", but required.toml(1,10) requires \"ask\"")]
    [InlineData(
        "prompt = \"x\"", "prompt_file = \"a.md\"", "", "", "layer1.toml(1,15)",
        "prompt is \"A\\n\", but required.toml(1,10) requires \"x\"")]
    [InlineData(
        "features.v2 = true", "[features]\nsecond = false", "", "", "layer1.toml(2,10)",
        "features.v2 is false, but required.toml(1,15) requires true")]
    [InlineData(
        "servers = [{ url = \"u\" }]",
        "servers = [{ url = \"u\", port = 1 }]", "", "", "layer1.toml(1,11)",
        "servers is [{ port = 1, url = \"u\" }]")]
    [InlineData(
        "login.user = \"u\"", "login = 5", "", "", "layer1.toml(1,9)",
        "login is (secret), but required.toml(1,1) requires { user = \"u\" }")]
    [InlineData(
        "profile = \"p\"", "[profiles.p]\n[profiles.q]", "q", "", "ConfigLockProfile",
        "profile is \"q\", but required.toml(1,11) requires \"p\"")]
    public void A_source_that_says_otherwise_is_an_error_with_both_places(
        string required, string layer, string profile, string overrides, string place, string text) => RuleSources.Each(Schema, project =>
    {
        Write(project, required);
        var result =
            ConfigLockBuild.Run(Required(project, project.Layers(layer).Request()) with { Profile = profile, Overrides = overrides });
        var diagnostic = result.Diagnostics.First();
        Assert.Equal(("CFGLOCK205", place), (diagnostic.Code, diagnostic.Place.ToString()));
        Assert.Contains(text, diagnostic.Message);
        Assert.Null(result.LockFile);
    });

    [Fact]
    public void A_replayed_lock_is_a_source_that_can_break_a_requirement() => RuleSources.Each(Schema, project =>
    {
        Write(project, "policy = \"ask\"");
        project.Layers(string.Empty).Export();
        var diagnostic = TemporaryProject.Fails(Required(project, project.ReplayRequest()), "CFGLOCK205");
        Assert.Equal(
            Path.Combine("locks", "App.config.lock.toml(5,10)"), diagnostic.Place.ToString().Replace('/', Path.DirectorySeparatorChar));
        Assert.Contains("policy is \"never\", but required.toml(1,10) requires \"ask\"", diagnostic.Message);
    });

    [Fact]
    public void A_requirement_that_the_lock_lacks_drifts_in_replay() => RuleSources.Each(Schema, project =>
    {
        Write(project, "log = \"off\"");
        project.Layers(string.Empty).Export();
        var drift = TemporaryProject.Fails(Required(project, project.ReplayRequest()), "CFGLOCK303");
        Assert.Contains("\n+log = \"off\"\n", drift.Message);
        Assert.Contains("\nlog: new, from requirement required.toml(1,7)", drift.Message);
    });

    [Fact]
    public void A_later_requirements_file_wins_as_a_later_layer_does() => RuleSources.Each(Schema, project =>
    {
        Write(project, "policy = \"ask\"\nretries = 1");
        project.Write("later.toml", "policy = \"never\"");
        Assert.Equal(
            "{ features = { v2 = false }, policy = \"never\", retries = 1.0, threads = 4 }",
            Resolved.Config(
                project.Layers(string.Empty),
                request => request with { Requirements = [project.Layer("required.toml"), project.Layer("later.toml")] }));
    });

    [Theory]
    [InlineData("polcy = \"ask\"", "CFGLOCK203", "did you mean policy?")]
    [InlineData("policy = \"maybe\"", "CFGLOCK202", "policy is \"maybe\"")]
    public void A_requirement_that_the_schema_does_not_allow_is_an_error_in_its_file(
        string required, string code, string text) => RuleSources.Each(Schema, project =>
    {
        Write(project, required);
        var diagnostic = TemporaryProject.Fails(Required(project, project.Layers(string.Empty).Request()), code);
        Assert.Equal("required.toml", diagnostic.Place.Source!.Name);
        Assert.Contains(text, diagnostic.Message);
    });

    private static void Write(TemporaryProject project, string required)
    {
        project.Write("required.toml", required);
        project.Write("a.md", "A\n");
        project.Write("models.json", "[{ \"slug\": \"a\", \"window\": 9 }]");
    }

    private static BuildRequest Required(TemporaryProject project, BuildRequest request) =>
        request with { Requirements = [project.Layer("required.toml")], ModelCatalog = project.Named("models.json") };
}
