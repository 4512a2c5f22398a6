using ConfigLock.Core.Build;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Tests.Rules;

/// <summary>Values that only the running program gets: nothing that a build reads should say them.</summary>
public sealed class ExternalRuleTests
{
    private const string Planted = "hunter2";

    private const string External = "\"x-configlock\": { \"external\": true }";

    private const string Schema = $$"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "required": ["connection"],
          "additionalProperties": false,
          "properties": {
            "connection": { "type": "string", "maxLength": 3, "x-configlock": { "external": true, "aliases": ["conn"] } },
            "old_connection": { "type": "string", "x-configlock": { "alias_of": "connection" } },
            "port": { "type": "integer" },
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object", "properties": { "url": { "type": "string" }, "token": { "type": "string", {{External}} } }
              }
            },
            "steps": {
              "type": "array",
              "items": {
                "type": "object", "properties": { "run": { "type": "string" }, "key": { "type": "string", {{External}} } }
              }
            },
            "keys": { "type": "array", "items": { "type": "string" }, {{External}} },
            "vault": { "type": "object", "properties": { "user": { "type": "string" } }, {{External}} },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "profiles": { "type": "object", "x-configlock": { "profiles": true } }
          }
        }
        """;

    [Theory]
    [InlineData("\"required\": [\"a\"]")]
    [InlineData("\"minProperties\": 2")]
    [InlineData("\"dependentRequired\": { \"p\": [\"a\"] }")]
    [InlineData("\"anyOf\": [{ \"required\": [\"a\"] }, { \"required\": [\"c\"] }]")]
    [InlineData("\"oneOf\": [{ \"required\": [\"a\"] }, { \"required\": [\"c\"] }]")]
    [InlineData("\"oneOf\": [{ \"required\": [\"a\"] }, { \"required\": [\"b\"] }]")]
    [InlineData("\"required\": [\"a\", \"b\"], \"unevaluatedProperties\": false")]
    [InlineData("\"allOf\": [{ \"required\": [\"a\"] }]")]
    [InlineData("\"maxProperties\": 1")]
    [InlineData("\"dependentRequired\": { \"a\": [\"c\"] }")]
    [InlineData("\"not\": { \"required\": [\"a\"] }")]
    [InlineData("\"if\": { \"required\": [\"a\"] }, \"then\": { \"required\": [\"c\"] }")]
    [InlineData("\"if\": { \"required\": [\"a\"] }, \"else\": { \"required\": [\"c\"] }")]
    public void It_counts_as_present_wherever_that_lets_a_config_fit(string keywords) => RuleSources.Locks(
        $$"""
        {
          "properties": {
            "a": { "type": "string", {{External}} }, "b": { "type": "string", {{External}} }, "c": { "type": "string" },
            "p": { "type": "integer" }
          },
          {{keywords}}
        }
        """,
        "{ p = 1 }",
        "p = 1");

    [Fact]
    public void So_does_a_table_that_the_schema_puts_it_into() => RuleSources.Locks(
        $$"""
        {
          "required": ["outer"],
          "properties": {
            "p": { "type": "integer" },
            "outer": {
              "type": "object", "required": ["inner"],
              "properties": { "inner": { "type": "object", "required": ["a"], "properties": { "a": { "type": "string", {{External}} } } } }
            }
          }
        }
        """,
        "{ p = 1 }",
        "p = 1");

    [Fact]
    public void Other_keys_are_required_as_ever() => RuleSources.Each(
        $$"""{ "required": ["a", "b"], "properties": { "a": { {{External}} }, "b": {} } }""",
        static project => Assert.StartsWith("b is missing", Fails(project, "p = 1", "CFGLOCK202").Message, StringComparison.Ordinal));

    [Theory]
    [InlineData("\"a\": { \"type\": \"string\", \"default\": \"x\", EXTERNAL }", "{ p = 1 }")]
    [InlineData("\"t\": { \"type\": \"object\", \"properties\": { \"a\": { \"default\": \"x\", EXTERNAL } } }", "{ p = 1 }")]
    [InlineData(
        "\"t\": { \"type\": \"object\", \"properties\": { \"a\": { \"default\": \"x\", EXTERNAL }, \"b\": { \"default\": 2 } } }",
        "{ p = 1, t = { b = 2 } }")]
    [InlineData(
        "\"t\": { \"type\": \"object\", \"required\": [\"a\"], \"default\": { \"a\": \"x\", \"b\": 2 }, "
            + "\"properties\": { \"a\": { EXTERNAL } } }",
        "{ p = 1, t = { b = 2 } }")]
    [InlineData("\"l\": { \"type\": \"array\", \"default\": [\"x\"], \"items\": { \"type\": \"string\", EXTERNAL } }", "{ p = 1 }")]
    [InlineData(
        "\"l\": { \"default\": [{ \"a\": \"x\" }], \"type\": \"array\", "
            + "\"items\": { \"type\": \"object\", \"properties\": { \"a\": { EXTERNAL } } } }",
        "{ l = [{}], p = 1 }")]
    [InlineData("\"v\": { \"type\": \"object\", \"properties\": { \"a\": { \"default\": \"x\" } }, EXTERNAL }", "{ p = 1 }")]
    public void The_default_of_the_schema_is_not_applied(string property, string expected) => RuleSources.Locks(
        $$"""{ "properties": { "p": { "type": "integer" }, {{property.Replace("EXTERNAL", External, StringComparison.Ordinal)}} } }""",
        expected,
        "p = 1");

    [Theory]
    [InlineData("connection = \"hunter2\"", "connection", 1, 14)]
    [InlineData("port = 1\nconnection = [\"hunter2\"]", "connection", 2, 14)]
    [InlineData("conn = \"hunter2\"", "connection", 1, 8)]
    [InlineData("old_connection = \"hunter2\"", "connection", 1, 18)]
    [InlineData("servers.main = { url = \"u\", token = \"hunter2\" }", "servers.main.token", 1, 37)]
    [InlineData("steps = [{ run = \"r\" }, { key = \"hunter2\" }]", "steps[1].key", 1, 33)]
    [InlineData("keys = [\"hunter2\"]", "keys", 1, 8)]
    [InlineData("[vault]\nuser = \"hunter2\"", "vault", 1, 2)]
    [InlineData("vault = { hunter2 = 5 }", "vault", 1, 9)]
    [InlineData("[profiles.p]\nconnection = \"hunter2\"", "profiles.p.connection", 2, 14)]
    [InlineData("profile = \"p\"\n[profiles.p.vault]\nuser = \"hunter2\"", "profiles.p.vault", 2, 13)]
    public void A_value_in_a_layer_is_a_warning_that_does_not_show_it(string layer, string key, int line, int column) =>
        RuleSources.Each(Schema, project =>
        {
            var resolved = Resolved.Of(project.Layers(layer));

            Assert.DoesNotContain(Planted, resolved.Text, StringComparison.Ordinal);
            var warning = Assert.Single(resolved.Warnings);
            Assert.Equal("CFGLOCK231", warning.Code);
            Assert.Equal(FormattableString.Invariant($"layer1.toml({line},{column})"), warning.Place.ToString());
            Assert.Equal(
                $"{key} has a value here, and only the running program should get it (lock rule external), so it is left out; remove it",
                warning.Message);
        });

    [Fact]
    public void Each_source_is_told_and_so_is_a_replay() => RuleSources.Each(Schema, static project =>
    {
        project.Layers("connection = \"hunter2\"", "connection = \"hunter3\"");
        project.Write("local.toml", "keys = [\"hunter4\"]");
        BuildRequest With(BuildRequest request) => request with
        {
            Overrides = "vault.user=hunter5",
            Layers = [.. request.Layers, project.Layer("local.toml") with { Local = true }],
        };

        foreach (var request in (BuildRequest[])[project.ExportRequest(), project.ReplayRequest(), project.VerifyRequest()])
        {
            var said = TemporaryProject.Said(ConfigLockBuild.Run(With(request))).Select(static one => one.ToString()).ToList();
            Assert.Equal(
                ["ConfigLockOverrides: ", "layer1.toml(1,14): ", "layer2.toml(1,14): ", "local.toml(1,8): "],
                said.Select(static one => one[..(one.IndexOf(": ", StringComparison.Ordinal) + 2)]).Order(StringComparer.Ordinal));
            Assert.All(said, static one => Assert.Contains(": warning CFGLOCK231: ", one, StringComparison.Ordinal));
            Assert.DoesNotContain(said, static one => one.Contains("hunter", StringComparison.Ordinal));
            Assert.Contains(said, static one => one.Contains("vault (from ConfigLockOverrides) has", StringComparison.Ordinal));
        }
    });

    [Theory]
    [InlineData("vault = {}")]
    [InlineData("keys = []")]
    public void An_empty_place_for_it_is_no_value(string layer) => RuleSources.Locks(Schema, "{}", layer);

    [Theory]
    [InlineData("Toml", "{ \"connection\": null }", null)]
    [InlineData("Toml", "{ \"connection\": \"hunter2\" }", "layer.json(1,17)")]
    [InlineData("DotNet", "{ \"CONNECTION\": null }", null)]
    [InlineData("DotNet", "{ \"Vault\": {} }", null)]
    [InlineData("DotNet", "{ \"Connection\": \"hunter2\" }", "layer.json(1,17)")]
    [InlineData("DotNet", "{ \"Vault:User\": \"hunter2\" }", "layer.json(1,3)")]
    [InlineData("DotNet", "{ \"STEPS\": [{ \"Key\": \"hunter2\" }] }", "layer.json(1,22)")]
    public void A_layer_of_JSON_is_told_the_same(string semantics, string layer, string? place) => RuleSources.Each(Schema, project =>
    {
        project.Write("layer.json", layer);
        var result = ConfigLockBuild.Run(
            project.ExportRequest() with { Layers = [project.Layer("layer.json")], Semantics = semantics });

        var said = TemporaryProject.Said(result).ToList();
        Assert.Equal(place is null ? [] : [("CFGLOCK231", place)], said.Select(static one => (one.Code, one.Place.ToString())));
        Assert.DoesNotContain(Planted, project.Read(TemporaryProject.LockFile), StringComparison.Ordinal);
    });

    [Fact]
    public void A_table_in_which_nothing_is_left_clears_nothing_in_DotNet()
    {
        using var project = new TemporaryProject(
            $$"""{ "properties": { "Data": { "type": "object", "properties": { "Key": { {{External}} }, "Port": {} } } } }""");
        project.Write("lower.json", """{ "Data": { "Port": "1" } }""");
        project.Write("higher.json", """{ "Data": { "Key": "hunter2" } }""");
        var request = project.ExportRequest() with
        {
            Layers = [project.Layer("lower.json"), project.Layer("higher.json")],
            Semantics = "DotNet",
        };

        TemporaryProject.Warns(request, "CFGLOCK231");

        Assert.Equal("{ Data = { Port = \"1\" } }", Resolved.ConfigOf(project.Read(TemporaryProject.LockFile)));
    }

    [Theory]
    [InlineData("connection = \"hunter2\"")]
    [InlineData("[config.vault]\nuser = \"hunter2\"")]
    public void One_that_a_hand_put_into_a_lock_drifts_and_is_not_shown(string locked) => RuleSources.Each(Schema, project =>
    {
        project.Layers("port = 1").Export();
        project.Write(TemporaryProject.LockFile, project.Read(TemporaryProject.LockFile) + locked + "\n");
        foreach (var request in (BuildRequest[])[project.ReplayRequest(), project.VerifyRequest()])
            Assert.DoesNotContain(Planted, TemporaryProject.Fails(request, "CFGLOCK303").Message, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("port = 1\nconnection = \"hunter2\"", "connection", "required.toml(2,14)")]
    [InlineData("vault.user = \"hunter2\"", "vault", "required.toml(1,1)")]
    public void A_requirement_on_it_is_an_error(string requirements, string key, string place) => RuleSources.Each(Schema, project =>
    {
        project.Layers("port = 1");
        project.Write("required.toml", requirements);
        var request = project.ExportRequest() with { Requirements = [project.Layer("required.toml")] };

        var error = TemporaryProject.Fails(request, "CFGLOCK117");

        Assert.Equal(place, error.Place.ToString());
        Assert.Equal(
            $"a requirement sets {key}, and the lock rule external leaves it to the running program; remove the requirement or the rule",
            error.Message);
    });

    [Theory]
    [InlineData("[rules.a]\nexternal = true\ndefault = \"x\"", 3, 11, "default of a contradicts external")]
    [InlineData("[rules.a]\nexternal = true\ndefault = \"x\"\ndefault_when = \"s\"", 3, 11, "default of a contradicts external")]
    [InlineData("[rules.a]\nexternal = true\ndefault_from = \"s\"", 3, 16, "default_from of a contradicts external")]
    [InlineData("[rules.a]\nexternal = true\ncatalog = \"x\"", 3, 11, "catalog of a contradicts external")]
    [InlineData("[rules.a]\nexternal = true\nfixed = \"x\"", 3, 9, "fixed of a contradicts external")]
    [InlineData("[rules.a]\nexternal = true\ninclude = \"s\"", 3, 11, "include of a contradicts external")]
    [InlineData("[rules.a]\nexternal = true\nalias_of = \"s\"", 3, 12, "alias_of of a contradicts external")]
    [InlineData("[rules.a]\nexternal = true\nprofile_selector = true", 3, 20, "profile_selector of a contradicts external")]
    [InlineData("[rules.a]\nexternal = true\n[rules.s]\ninclude = \"a\"", 4, 11, "include of s contradicts external of a")]
    [InlineData("[rules.a]\nexternal = true\n[rules.on]\nimplies = { a = \"x\" }", 4, 13, "implies of on contradicts external of a")]
    [InlineData("[rules.t]\nexternal = true\n[rules.on]\nimplies = { \"t.b\" = \"x\" }", 4, 13, "implies of on contradicts external of t")]
    [InlineData(
        "[rules.\"t.b\"]\nexternal = true\n[rules.on]\nimplies = { t = { b = \"x\" } }", 4, 19,
        "implies of on contradicts external of t.b")]
    [InlineData("[rules.t]\nexternal = true\n[rules.\"t.b\"]\ndefault = \"x\"", 4, 11, "default of t.b contradicts external of t")]
    [InlineData("[rules.\"t.b\"]\nexternal = true\n[rules.t]\ndefault = { b = \"x\" }", 4, 13, "default of t contradicts external of t.b")]
    [InlineData("[rules.\"t.b\"]\nexternal = true\n[rules.t]\nfixed = { b = \"x\" }", 4, 11, "fixed of t contradicts external of t.b")]
    [InlineData("[rules.\"t.*\"]\nexternal = true\n[rules.\"t.b\"]\ndefault = \"x\"", 4, 11, "default of t.b contradicts external")]
    [InlineData("[rules.t]\nfeature = true\n[rules.\"t.on\"]\nexternal = true", 4, 12, "external of t.on contradicts feature of its table")]
    public void Rules_that_give_it_a_value_are_errors(string rules, int line, int column, string text) => RuleSources.Refused(
        """
        {
          "properties": {
            "a": { "type": "string" }, "s": { "type": "string" }, "on": { "type": "boolean" },
            "t": { "type": "object", "properties": { "b": { "type": "string" }, "on": { "type": "boolean" } } }
          }
        }
        """,
        rules, line, column, "CFGLOCK117", text);

    [Fact]
    public void It_has_no_digest()
    {
        using var project = new TemporaryProject("""{ "properties": { "a": { "type": "string" } } }""", "");
        project.Write(TemporaryProject.RulesFile, "[rules.a]\nexternal = true\nstrip = \"debug\"\ndigest = true");
        var error = TemporaryProject.Fails(project.ExportRequest(), "CFGLOCK117");
        Assert.Equal("configlock.rules.toml(4,10)", error.Place.ToString());
    }

    [Fact]
    public void A_rules_file_can_take_it_back()
    {
        using var project = new TemporaryProject($$"""{ "properties": { "a": { "type": "string", {{External}} } } }""", "a = \"x\"");
        project.Write(TemporaryProject.RulesFile, "[rules.a]\nexternal = false");
        Assert.Equal("{ a = \"x\" }", Resolved.Config(project));
    }

    private static Diagnostic Fails(TemporaryProject project, string layer, string code) =>
        TemporaryProject.Fails(project.Layers(layer).ExportRequest(), code);
}
