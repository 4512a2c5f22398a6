using System.Text;
using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Rules;

/// <summary>A <c>writeOnly</c> value is planted wherever one can stand, and looked for in everything that a build gives.</summary>
public sealed class SecretTests
{
    private const string Planted = "hunter2";

    private const string Schema = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "additionalProperties": false,
          "properties": {
            "token": { "type": "string", "writeOnly": true, "pattern": "^[a-z0-9]*$", "x-configlock": { "aliases": ["old_token"] } },
            "legacy_token": { "type": "string", "x-configlock": { "alias_of": "token" } },
            "token_file": { "type": "string", "x-configlock": { "include": "token" } },
            "beside": { "$ref": "#/definitions/Text", "writeOnly": true },
            "through": { "allOf": [{ "$ref": "#/definitions/Secret" }] },
            "either": { "anyOf": [{ "type": "boolean" }, { "$ref": "#/definitions/Secret" }] },
            "auth": { "type": "object", "writeOnly": true, "properties": { "user": { "type": "string" }, "more": { "type": "object" } } },
            "login": { "type": "object", "properties": { "password": { "type": "string", "writeOnly": true } } },
            "headers": { "type": "object", "additionalProperties": { "$ref": "#/definitions/Secret" } },
            "pattern": { "type": "object", "patternProperties": { "_KEY$": { "$ref": "#/definitions/Secret" } } },
            "list": { "type": "array", "items": { "$ref": "#/definitions/Secret" } },
            "lists": { "type": "array", "items": { "type": "array", "items": { "$ref": "#/definitions/Secret" } } },
            "pair": { "type": "array", "items": [{ "type": "integer" }, { "$ref": "#/definitions/Secret" }] },
            "steps": { "type": "array", "items": { "type": "object", "properties": { "key": { "$ref": "#/definitions/Secret" } } } },
            "defaulted": { "type": "string", "writeOnly": true, "default": "hunter2" },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "profiles": { "type": "object", "x-configlock": { "profiles": true } }
          },
          "definitions": { "Text": { "type": "string" }, "Secret": { "type": "string", "writeOnly": true } }
        }
        """;

    public static TheoryData<string> Layers => new(
        "token = \"hunter2\"",
        "old_token = \"hunter2\"",
        "legacy_token = \"hunter2\"",
        "token_file = \"hunter.txt\"",
        "beside = \"hunter2\"",
        "through = \"hunter2\"",
        "either = \"hunter2\"",
        "auth = { user = \"hunter2\" }",
        "auth.more.and.more = \"hunter2\"",
        "login.password = \"hunter2\"",
        "headers = { a = \"hunter2\", b = \"hunter2\" }",
        "pattern.API_KEY = \"hunter2\"",
        "list = [\"hunter2\"]",
        "lists = [[\"hunter2\"]]",
        "pair = [1, \"hunter2\"]",
        "steps = [{ key = \"hunter2\" }]",
        "profiles.p.token = \"hunter2\"",
        "profile = \"p\"\n[profiles.p]\nold_token = \"hunter2\"",
        "profile = \"p\"\n[profiles.p.login]\npassword = \"hunter2\"");

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_secret_of_a_source_is_in_no_output(string layer) => RuleSources.Each(Schema, project =>
    {
        project.Write("hunter.txt", Planted);
        project.Layers(layer);
        Resolved.Of(project);
        AssertNowhere(project, project.ExportRequest());
        AssertNowhere(project, project.Request() with { Explain = true });
        AssertNowhere(project, project.ReplayRequest() with { Update = "true" });
    });

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_secret_that_a_hand_put_into_a_lock_is_in_no_drift(string layer) => RuleSources.Each(Schema, project =>
    {
        project.Write("locks/hunter.txt", Planted);
        project.Layers(string.Empty).Export();
        project.Write(
            TemporaryProject.LockFile, project.Read(TemporaryProject.LockFile) + layer.Replace("[profiles", "[config.profiles") + "\n");

        var withProfile = project.ReplayRequest() with { Overrides = "profile=p" };
        foreach (var request in (BuildRequest[])[project.ReplayRequest(), project.VerifyRequest(), withProfile])
            AssertNowhere(project, request, expected: "CFGLOCK303");
        AssertNowhere(project, project.ReplayRequest() with { Update = "true" }, expected: "CFGLOCK308");
    });

    [Theory]
    [InlineData("token = \"hunter2!\"", "CFGLOCK202")]
    [InlineData("old_token = \"hunter2!\"", "CFGLOCK202")]
    [InlineData("profiles.p.token = \"hunter2!\"\nprofile = \"p\"", "CFGLOCK202")]
    [InlineData("beside = { a = \"hunter2\" }", "CFGLOCK202")]
    [InlineData("through = [\"hunter2\"]", "CFGLOCK202")]
    [InlineData("either = { hunter = \"hunter2\" }", "CFGLOCK202")]
    [InlineData("auth = \"hunter2\"", "CFGLOCK202")]
    [InlineData("auth.user = 5\nlogin = { password = 1234567 }", "CFGLOCK202")]
    [InlineData("auth.user = { x = \"hunter2\" }", "CFGLOCK202")]
    [InlineData("headers.a = { x = \"hunter2\" }", "CFGLOCK202")]
    [InlineData("list = [{ x = \"hunter2\" }]", "CFGLOCK202")]
    [InlineData("list = \"hunter2\"", "CFGLOCK202")]
    [InlineData("pair = [\"hunter2\", 5]", "CFGLOCK202")]
    [InlineData("token = hunter2", "CFGLOCK201")]
    [InlineData("token = \"hunter2", "CFGLOCK201")]
    [InlineData("token = \"hunter2\" \"hunter2\"", "CFGLOCK201")]
    [InlineData("token = \"hunter2\\q\"", "CFGLOCK201")]
    [InlineData("token = \"a\"\ntoken = \"hunter2\"", "CFGLOCK201")]
    [InlineData("token = 'hunter2", "CFGLOCK201")]
    [InlineData("token = [hunter2]", "CFGLOCK201")]
    public void A_secret_is_in_no_error(string layer, string code) => RuleSources.Each(Schema, project =>
        AssertNowhere(project, project.Layers(layer).ExportRequest(), code));

    [Theory]
    [InlineData("token = \"required\"", "token = \"hunter2\"")]
    [InlineData("token = \"hunter2\"", "old_token = \"other\"")]
    [InlineData("auth.user = \"hunter2\"", "auth.user = \"other\"")]
    [InlineData("auth.more.x = \"hunter2\"", "auth.more.x = \"other\"")]
    [InlineData("auth.user = \"hunter2\"", "auth = 5")]
    [InlineData("login.password = \"hunter2\"", "login = 5")]
    [InlineData("login = 5", "login.password = \"hunter2\"")]
    [InlineData("headers.a = \"hunter2\"", "headers.a = \"other\"")]
    [InlineData("list = [\"hunter2\"]", "list = [\"other\"]")]
    [InlineData("pair = [1, \"hunter2\"]", "pair = [2, \"hunter2\"]")]
    [InlineData("steps = [{ key = \"hunter2\" }]", "steps = [{ key = \"other\" }]")]
    public void A_secret_is_in_no_broken_requirement(string required, string layer) => RuleSources.Each(Schema, project =>
    {
        project.Write("required.toml", required);
        AssertNowhere(
            project, project.Layers(layer).ExportRequest() with { Requirements = [project.Layer("required.toml")] }, "CFGLOCK205");
    });

    [Theory]
    [InlineData("token=hunter2!", "CFGLOCK202")]
    [InlineData("token=[hunter2;x=1", "CFGLOCK207")]
    [InlineData("token=\"hunter2", "CFGLOCK207")]
    [InlineData("token=\"\"\"hunter2", "CFGLOCK207")]
    [InlineData("login.password=hunter2;login=5", "CFGLOCK202")]
    public void A_secret_is_in_no_message_about_an_override(string overrides, string code) => RuleSources.Each(Schema, project =>
        AssertNowhere(project, project.Layers(string.Empty).ExportRequest() with { Overrides = overrides }, code));

    private static void AssertNowhere(TemporaryProject project, BuildRequest request, string? expected = null)
    {
        var result = ConfigLockBuild.Run(request);
        var output = new StringBuilder(result.Explanation);
        foreach (var diagnostic in result.Diagnostics) output.Append(diagnostic).Append('\n');
        foreach (var file in result.FilesWritten) output.Append(File.ReadAllText(file));

        Assert.DoesNotContain(Planted, output.ToString());
        Assert.DoesNotContain("1234567", output.ToString());
        if (expected is not null) Assert.Contains(expected, result.Diagnostics.Select(static diagnostic => diagnostic.Code));
        else Assert.False(result.Diagnostics.HasErrors, output.ToString());
    }
}
