using System.Text;
using ConfigLock.Core.Build;
using ConfigLock.Core.Files;

namespace ConfigLock.Tests.Reliability;

/// <summary>A secret in every place and spelling, looked for in everything that every kind of build says and writes.</summary>
public sealed class SecretOutputTests : IDisposable
{
    private const string Schema = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "title": "Secrets",
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string", "default": "a" },
            "token": { "type": "string", "writeOnly": true, "maxLength": 99, "x-configlock": { "aliases": ["old_token"] } },
            "legacy_token": { "type": "string", "x-configlock": { "alias_of": "login.password" } },
            "token_file": { "type": "string", "x-configlock": { "include": "token" } },
            "login": {
              "type": "object", "additionalProperties": false,
              "properties": { "user": { "type": "string" }, "password": { "$ref": "#/definitions/Secret" } }
            },
            "auth": { "type": "object", "writeOnly": true, "properties": { "user": { "type": "string" }, "inner": { "type": "object" } } },
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object", "properties": { "url": { "type": "string" }, "token": { "$ref": "#/definitions/Secret" } }
              }
            },
            "closed": {
              "type": "object", "writeOnly": true, "additionalProperties": false, "properties": { "user": { "type": "string" } }
            },
            "list": { "type": "array", "items": { "$ref": "#/definitions/Secret" } },
            "steps": {
              "type": "array",
              "items": { "type": "object", "properties": { "name": { "type": "string" }, "key": { "$ref": "#/definitions/Secret" } } }
            },
            "either": { "oneOf": [{ "type": "integer" }, { "$ref": "#/definitions/Secret" }] },
            "choice": { "enum": ["one", "two"], "writeOnly": true },
            "catalogued": { "type": "string", "writeOnly": true, "x-configlock": { "catalog": "key" } },
            "name": { "type": "string", "x-configlock": { "catalog_key": "slug" } },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "profiles": { "type": "object", "x-configlock": { "profiles": true } }
          },
          "definitions": { "Secret": { "type": "string", "writeOnly": true, "maxLength": 99 } }
        }
        """;

    private readonly TemporaryProject _project = new(Schema);

    public static TheoryData<string> Places => new(
        "token = {0}",
        "old_token = {0}",
        "legacy_token = {0}",
        "token_file = \"secret.txt\"",
        "login.password = {0}",
        "auth.user = {0}\nauth.inner.deep = [{0}]",
        "[servers.a]\nurl = \"x\"\ntoken = {0}\n[servers.b]\ntoken = {0}",
        "list = [{0}, {0}]",
        "[[steps]]\nname = \"x\"\nkey = {0}",
        "either = {0}",
        "name = \"catalogued\"",
        "profile = \"p\"\n[profiles.p]\nold_token = {0}\n[profiles.p.login]\npassword = {0}",
        "[profiles.unused.servers.a]\ntoken = {0}");

    [Theory]
    [MemberData(nameof(Places))]
    public void A_secret_is_in_nothing_that_a_build_says_or_writes(string place)
    {
        foreach (var spelling in SecretSearch.Spellings)
        {
            Plant(place, spelling);
            Build(_project.ExportRequest(), passes: true);
            if (IsOneOfMany(spelling)) continue;
            Build(_project.ReplayRequest(), passes: true);
            Build(_project.VerifyRequest(), passes: true);
            Build(_project.Request() with { Explain = true }, passes: true);
            Build(_project.VerifyRequest() with { Overrides = "model=b" }, passes: false, "CFGLOCK303");
            Build(_project.VerifyRequest() with { Overrides = "model=b", DesignTime = true }, passes: false, "CFGLOCK303");
            Build(_project.VerifyRequest() with { Overrides = "model=b", Update = "true" }, passes: true, "CFGLOCK308");
        }
    }

    public static TheoryData<string> PlacesInLocks =>
    [
        .. ((IEnumerable<object[]>)Places).Select(static row => (string)row[0])
            .Where(static place => place.Contains("{0}", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(PlacesInLocks))]
    public void A_secret_of_a_hand_made_lock_is_in_nothing_either(string place)
    {
        foreach (var spelling in SecretSearch.Spellings.Where(static spelling => !IsOneOfMany(spelling)))
        {
            Plant("model = \"a\"", spelling);
            Build(_project.ExportRequest(), passes: true);
            var clean = _project.Read(TemporaryProject.LockFile);
            var byHand = place.Replace("{0}", spelling).Replace("[[", "[[config.").Replace("\n[s", "\n[config.s")
                .Replace("\n[p", "\n[config.p");
            if (byHand.StartsWith("[s", StringComparison.Ordinal) || byHand.StartsWith("[p", StringComparison.Ordinal))
                byHand = "[config." + byHand[1..];
            _project.Write(TemporaryProject.LockFile, clean + byHand + "\n");

            var withProfile = _project.ReplayRequest() with { Overrides = "profile=p" };
            foreach (var request in (BuildRequest[])[_project.ReplayRequest(), _project.VerifyRequest(), withProfile])
                Build(request, passes: false);
            Build(_project.VerifyRequest() with { Update = "true" }, passes: true);
            Assert.Equal(clean, _project.Read(TemporaryProject.LockFile));
        }
    }

    [Theory]
    [InlineData("token = [{0}]", "CFGLOCK202")]
    [InlineData("token = {{ {0} = {0} }}", "CFGLOCK202")]
    [InlineData("login.password = {{ a = {0} }}", "CFGLOCK202")]
    [InlineData("login = {0}", "CFGLOCK202")]
    [InlineData("login.user = 5\nlogin.password = {0}", "CFGLOCK202")]
    [InlineData("servers = {0}", "CFGLOCK202")]
    [InlineData("servers.a = {0}", "CFGLOCK202")]
    [InlineData("servers = [{0}]", "CFGLOCK202")]
    [InlineData("steps = [{0}]", "CFGLOCK202")]
    [InlineData("list = {0}", "CFGLOCK202")]
    [InlineData("choice = {0}", "CFGLOCK202")]
    [InlineData("either = [{0}]", "CFGLOCK202")]
    [InlineData("either = {{ {0} = 1 }}", "CFGLOCK202")]
    [InlineData("auth = {0}", "CFGLOCK202")]
    [InlineData("auth.user = [{0}]", "CFGLOCK202")]
    [InlineData("auth.inner = {0}", "CFGLOCK202")]
    [InlineData("token = {0}\ntokn = 1", "CFGLOCK203")]
    [InlineData("tokn = {0}", "CFGLOCK203")]
    [InlineData("closed.{0} = 1", "CFGLOCK203")]
    [InlineData("login.pasword = {0}", "CFGLOCK203")]
    [InlineData("steps = {{ key = {0} }}", "CFGLOCK202")]
    [InlineData("token = {0}\nprofile = \"none\"", "CFGLOCK212")]
    [InlineData("token = {0}\ntoken = {0}", "CFGLOCK201")]
    [InlineData("token = {0} {0}", "CFGLOCK201")]
    [InlineData("token = {0}{0}", "CFGLOCK201")]
    [InlineData("token = [{0}", "CFGLOCK201")]
    [InlineData("token = x{0}", "CFGLOCK201")]
    public void A_wrong_secret_is_in_no_message(string place, string code)
    {
        // A key cannot span lines.
        var isKey = place.Contains("{0} = ", StringComparison.Ordinal);
        foreach (var spelling in SecretSearch.Spellings.Where(text => !isKey || !IsOfSeveralLines(text)))
        {
            Plant(place.Replace("{{", "{").Replace("}}", "}"), spelling);
            Build(_project.ExportRequest(), passes: false, code);
            if (IsOneOfMany(spelling)) continue;
            Build(_project.ReplayRequest() with { Update = "true" }, passes: false, code);
            Build(_project.Request() with { Explain = true }, passes: false, code);
        }
    }

    [Theory]
    [InlineData("token = {0}", "token = \"other\"")]
    [InlineData("token = \"other\"", "token = {0}")]
    [InlineData("login = {0}", "login.password = \"other\"")]
    [InlineData("servers.a.token = \"other\"", "servers.a.token = {0}")]
    [InlineData("servers.a = {0}", "servers.a.token = {0}")]
    [InlineData("servers = 5", "servers.a = {0}")]
    [InlineData("login = 5", "login = [{0}]")]
    [InlineData("auth.inner.{0} = 1", "auth.inner.{0} = 2")]
    [InlineData("list = [{0}]", "list = [\"other\"]")]
    [InlineData("steps = [{{ key = {0} }}]", "steps = [{{ key = \"other\" }}]")]
    public void A_required_secret_is_in_no_message(string required, string layer)
    {
        foreach (var spelling in SecretSearch.Spellings.Take(2))
        {
            Plant(layer.Replace("{{", "{").Replace("}}", "}"), spelling);
            _project.Write("required.toml", required.Replace("{{", "{").Replace("}}", "}").Replace("{0}", spelling));
            Build(_project.ExportRequest() with { Requirements = [_project.Layer("required.toml")] }, passes: false, "CFGLOCK205");
        }
    }

    [Theory]
    [InlineData("""[{ "slug": "a", "key": {0} }]""")]
    [InlineData("""[{ "slug": "a", "key": t{0} }]""")]
    [InlineData("""[{ "slug": "a", "key": true{0} }]""")]
    [InlineData("""[{ "slug": "a", "key": "{0} }]""")]
    [InlineData("""[{ "slug": "a", "key": \u{0} }]""")]
    public void A_secret_of_a_broken_catalog_is_in_no_message(string catalog)
    {
        Plant("name = \"a\"", "''");
        _project.Write("models.json", catalog.Replace("{0}", SecretSearch.Ends[0]));
        Build(_project.ExportRequest() with { ModelCatalog = _project.Named("models.json") }, passes: false, "CFGLOCK215");
    }

    [Theory]
    [InlineData("profile_selector", "CFGLOCK212")]
    [InlineData("include\": \"model\", \"machine_path", "CFGLOCK204")]
    [InlineData("catalog_file", "CFGLOCK204")]
    [InlineData("catalog_key\": \"slug\", \"machine_path", "CFGLOCK214")]
    public void A_secret_that_names_something_is_in_no_message(string rule, string code)
    {
        _project.Write(TemporaryProject.SchemaFile, $$"""
            { "properties": {
              "model": { "type": "string" }, "slug": { "x-configlock": { "catalog_key": "slug" } },
              "key": { "type": "string", "writeOnly": true, "x-configlock": { "{{rule}}": true } }
            } }
            """);
        Plant("key = {0}\nslug = \"b\"", SecretSearch.Spellings[0]);
        var request = _project.ExportRequest() with { ModelCatalog = rule == "catalog_file" ? null : _project.Named("models.json") };
        Build(request, passes: code == "CFGLOCK214", code);
    }

    [Fact]
    public void What_a_build_copied_before_the_schema_marked_the_secret_is_gone_after_the_next()
    {
        _project.Write(TemporaryProject.SchemaFile, Schema.Replace("\"writeOnly\": true,", ""));
        Plant("token = {0}", SecretSearch.Spellings[0]);
        var request = _project.ReplayRequest() with { Update = "true", CopySources = true };
        Assert.False(ConfigLockBuild.Run(request).Diagnostics.HasErrors);
        Assert.Contains(Directory.GetFiles(_project.PathOf("obj"), "*", SearchOption.AllDirectories), static file => SearchIn(file));
        File.Delete(_project.PathOf(TemporaryProject.LockFile));
        _project.Write(TemporaryProject.SchemaFile, Schema);

        // Even one that comes to no lock of its own.
        Plant("token = {0}\ntokn = 1", SecretSearch.Spellings[0]);
        ConfigLockBuild.Run(request);

        Assert.DoesNotContain(
            Directory.GetFiles(_project.PathOf("obj"), "*.toml", SearchOption.AllDirectories), static file => SearchIn(file));
        Assert.Empty(Directory.GetFiles(_project.PathOf("obj"), "*.diff", SearchOption.AllDirectories));
    }

    // How a value was spelled is gone once it is read, so that not every kind of build needs every spelling.
    private static bool IsOneOfMany(string spelling) => spelling != SecretSearch.Spellings[0] && spelling != SecretSearch.Spellings[^1];

    private static bool SearchIn(string file) => SecretSearch.IsIn(File.ReadAllBytes(file));

    private static bool IsOfSeveralLines(string text) =>
        text.StartsWith("\"\"\"", StringComparison.Ordinal) || text.StartsWith("'''", StringComparison.Ordinal);

    private void Plant(string layer, string spelling)
    {
        _project.Write("secret.txt", SecretSearch.Planted);
        _project.Write("models.json", $$"""[{ "slug": "catalogued", "key": "{{SecretSearch.Ends[0]}}" }]""");
        _project.Layers(layer.Replace("{0}", spelling));
    }

    private void Build(BuildRequest request, bool passes, string? code = null)
    {
        _project.Write("reports/summary.md", string.Empty);
        var result = ConfigLockBuild.Run(request with
        {
            ReportDirectory = _project.Named("reports"),
            JobSummary = _project.PathOf("reports/summary.md"),
            CopySources = true,
            ModelCatalog = request.ModelCatalog ?? (request.Schema is not null && _project.Read(TemporaryProject.SchemaFile) == Schema
                ? new NamedFile(_project.PathOf("models.json"), "models.json")
                : null),
        });
        var said = new StringBuilder(result.Explanation);
        foreach (var diagnostic in result.Diagnostics) said.Append('\n').Append(diagnostic);

        // The lock of the project is searched too, unless a hand has put the secret there.
        SecretSearch.AssertNowhere(said.ToString(), _project.PathOf("obj"), _project.PathOf("reports"));
        if (request.ExportDirectory is not null || passes) SecretSearch.AssertNowhere(string.Empty, _project.PathOf("locks"));
        Assert.True(passes == !result.Diagnostics.HasErrors, said.ToString());
        if (code is not null) Assert.Contains(code, result.Diagnostics.Select(static diagnostic => diagnostic.Code));
    }

    public void Dispose() => _project.Dispose();
}
