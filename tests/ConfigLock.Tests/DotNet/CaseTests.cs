using System.Text.Json.Nodes;
using ConfigLock.Core.Build;

namespace ConfigLock.Tests.DotNet;

/// <summary>Keys of .NET programs are the same without regard to case, whoever says them: a layer, a rule, a requirement, a lock.</summary>
public sealed class CaseTests : IDisposable
{
    private const string Layer = "appsettings.json";

    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "Retries": { "type": "integer" },
            "Data": {
              "type": "object",
              "additionalProperties": { "type": "string" },
              "properties": { "Password": { "type": "string", "writeOnly": true } }
            },
            "Steps": {
              "type": "array",
              "items": { "type": "object", "additionalProperties": false, "properties": { "Name": { "type": "string" } } }
            },
            "Either": {
              "anyOf": [{ "type": "object", "additionalProperties": false, "properties": { "Url": {} } }, { "type": "boolean" }]
            },
            "Extra": { "type": "object", "additionalProperties": {} },
            "Profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "Profiles": { "type": "object", "x-configlock": { "profiles": true } }
          }
        }
        """;

    private readonly TemporaryProject _project = new(Schema);

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("{ \"RETRIES\": 1 }", "{ Retries = 1 }")]
    [InlineData("{ \"steps\": [{ \"NAME\": \"a\" }] }", "{ Steps = [{ Name = \"a\" }] }")]
    [InlineData("{ \"steps\": { \"0\": { \"NAME\": \"a\" } } }", "{ Steps = [{ Name = \"a\" }] }")]
    [InlineData("{ \"steps:0:name\": \"a\", \"STEPS:1:NAME\": \"b\" }", "{ Steps = [{ Name = \"a\" }, { Name = \"b\" }] }")]
    [InlineData("{ \"EITHER\": { \"URL\": \"a\" } }", "{ Either = { Url = \"a\" } }")]
    [InlineData("{ \"profiles\": { \"p\": { \"RETRIES\": 1 } }, \"PROFILE\": \"p\" }", "{ Retries = 1 }")]
    public void A_key_in_another_case_is_never_unknown(string layer, string expected)
    {
        Write(layer);
        Assert.Equal(expected, Resolved.Config(_project, DotNet));
    }

    [Theory]
    [InlineData("[rules.retries]\nstrip = \"debug\"", "{ Extra = { a = \"x\" } }")]
    [InlineData("[rules.\"EXTRA.A\"]\nstrip = \"debug\"", "{ Extra = {}, Retries = 1 }")]
    [InlineData("[rules.\"extra.*\"]\nstrip = \"debug\"", "{ Extra = {}, Retries = 1 }")]
    [InlineData("[rules.\"extra.a\"]\nexternal = true", "{ Retries = 1 }")]
    public void A_rules_file_finds_keys_in_another_case(string rules, string expected)
    {
        Write("{ \"Retries\": 1, \"Extra\": { \"a\": \"x\" } }");
        _project.Write(TemporaryProject.RulesFile, rules);
        Assert.Equal(expected, Resolved.Of(_project, DotNet).Text);
    }

    [Fact]
    public void The_compiler_gets_rules_in_the_spelling_of_the_schema()
    {
        Write("{}");
        _project.Write(
            TemporaryProject.RulesFile,
            "[rules.\"data.PASSWORD\"]\naliases = [\"Pass\"]\n[rules.\"steps.*.name\"]\nstrip = \"debug\"");
        TemporaryProject.Passes(DotNet(_project.ExportRequest()));
        var rules = JsonNode.Parse(_project.Read("obj/configlock/App.rules.json"))!["rules"]!.AsObject();
        Assert.Equal(["Data.Password", "Steps.*.Name"], rules.Select(static rule => rule.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(
        "[rules.Retries]\nremoved = true\n[rules.RETRIES]\nstrip = \"debug\"", 3, 8, "CFGLOCK111",
        "for \"RETRIES\" names the same key as another table")]
    [InlineData("[rules.Retries]\nomit_when = \"extra.a\"", 2, 13, "CFGLOCK112", "did you mean Extra.a?")]
    [InlineData("[rules.Retries]\nalias_of = \"DATA.password\"", 2, 12, "CFGLOCK112", "did you mean Data.Password?")]
    [InlineData("[rules.Retries]\ninclude = \"profile\"", 2, 11, "CFGLOCK112", "did you mean Profile?")]
    public void What_a_rule_names_is_spelled_as_in_the_schema(string rules, int line, int column, string code, string text)
    {
        Write("{}");
        _project.Write(TemporaryProject.RulesFile, rules);
        var error = TemporaryProject.Fails(DotNet(_project.ExportRequest()), code);
        Assert.Equal(FormattableString.Invariant($"{TemporaryProject.RulesFile}({line},{column})"), error.Place.ToString());
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ignore = [\"boolean\"]")]
    [InlineData("fixed = false")]
    [InlineData("absent_value = true")]
    public void A_requirement_in_another_case_keeps_a_value_that_the_program_does_not_take(string rule)
    {
        Write("{ \"Extra\": { \"on\": true } }");
        _project.Write(TemporaryProject.RulesFile, $"[rules.\"Extra.*\"]\n{rule}");
        _project.Write("required.toml", "extra.ON = true\n");
        Assert.Equal(
            "{ Extra = { on = true } }",
            Resolved.Config(_project, request => DotNet(request) with { Requirements = [_project.Layer("required.toml")] }));
    }

    [Fact]
    public void A_requirement_in_another_case_keeps_a_value_that_rules_strip()
    {
        Write("{ \"Extra\": { \"key\": \"x\" } }");
        _project.Write(TemporaryProject.RulesFile, "[rules.\"Extra.*\"]\nstrip = \"debug\"");
        _project.Write("required.toml", "EXTRA.KEY = \"x\"\n");
        Assert.Equal(
            "{ Extra = { key = \"x\" } }",
            Resolved.Config(_project, request => DotNet(request) with { Requirements = [_project.Layer("required.toml")] }));
    }

    [Fact]
    public void A_digest_is_of_the_key_in_any_case()
    {
        _project.Write(TemporaryProject.RulesFile, "[rules.\"Extra.*\"]\nstrip = \"debug\"\ndigest = true");
        Write("{ \"Extra\": { \"Key\": \"x\" } }");
        _project.Export(DotNet);

        Write("{ \"extra\": { \"KEY\": \"x\" } }");
        TemporaryProject.Passes(DotNet(_project.VerifyRequest()));
        TemporaryProject.Passes(DotNet(_project.ReplayRequest()));

        Write("{ \"extra\": { \"KEY\": \"y\" } }");
        var error = TemporaryProject.Fails(DotNet(_project.VerifyRequest()), "CFGLOCK312");
        Assert.Contains("Extra.Key", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("QUICK", "")]
    [InlineData("", "profile=QUICK")]
    public void A_profile_is_found_in_any_case(string property, string overrides)
    {
        Write("{ \"Retries\": 1, \"Profiles\": { \"Quick\": { \"retries\": 2 } } }");
        Assert.Equal(
            "{ Retries = 2 }",
            Resolved.ConfigOf(_project.Export(request => DotNet(request) with { Profile = property, Overrides = overrides })));
    }

    [Theory]
    [InlineData("{ \"Debug\": { \"Config_LockFile\": { \"Export_Dir\": \"out\" } } }", "")]
    [InlineData("{ \"debug:config_lockfile:EXPORT_DIR\": \"out\" }", "")]
    [InlineData("{}", "DEBUG.Config_Lockfile.Export_Dir=out")]
    public void Controls_are_found_in_any_case(string layer, string overrides)
    {
        Write(layer);
        TemporaryProject.Passes(DotNet(_project.Request()) with { Overrides = overrides });
        Assert.EndsWith("[config]\n", _project.Read("out/App.config.lock.toml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Controls_of_a_lock_are_dropped_in_any_case()
    {
        Write("{ \"Retries\": 1 }");
        _project.Export(DotNet);
        _project.Write(
            TemporaryProject.LockFile,
            _project.Read(TemporaryProject.LockFile) + "[config.Debug.Config_Lockfile]\nExport_Dir = \"out\"\n");
        TemporaryProject.Fails(DotNet(_project.ReplayRequest()), "CFGLOCK303");
        Assert.False(_project.Exists("out/App.config.lock.toml"));
    }

    [Fact]
    public void Drift_is_told_at_the_line_of_a_key_in_another_case_and_a_rule_lets_it_pass()
    {
        Write("{ \"retries\": 1, \"steps\": [{ \"name\": \"a\" }] }");
        _project.Export(DotNet);
        _project.Write(
            TemporaryProject.LockFile,
            _project.Read(TemporaryProject.LockFile).Replace("Retries", "RETRIES", StringComparison.Ordinal));
        TemporaryProject.Passes(DotNet(_project.VerifyRequest()));

        Write("{ \"retries\": 2, \"steps\": [{ \"name\": \"a\" }] }");
        var verify = DotNet(_project.VerifyRequest()) with { ContinuousIntegration = true };
        Assert.Equal($"{TemporaryProject.LockFile}(5,1)", TemporaryProject.Fails(verify, "CFGLOCK303").Place.ToString());

        _project.Write(TemporaryProject.RulesFile, "[rules.retries]\ndrift = \"ignore\"\nreason = \"moves\"");
        TemporaryProject.Passes(verify with { Rules = _project.Named(TemporaryProject.RulesFile) });
    }

    [Theory]
    [InlineData("data.password = \"hunter2\"")]
    [InlineData("DATA.PASSWORD = \"hunter2\"")]
    public void A_secret_that_a_hand_put_into_a_lock_in_another_case_is_not_shown(string locked)
    {
        Write("{ \"Retries\": 1 }");
        _project.Export(DotNet);
        _project.Write(TemporaryProject.LockFile, _project.Read(TemporaryProject.LockFile) + locked + "\n");
        var result = ConfigLockBuild.Run(DotNet(_project.VerifyRequest()) with { ReportDirectory = _project.Named("reports") });
        Assert.Equal("CFGLOCK303", Assert.Single(TemporaryProject.Said(result)).Code);
        Assert.DoesNotContain(result.Diagnostics, static one => one.Message.Contains("hunter2", StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(_project.PathOf("reports")))
            Assert.DoesNotContain("hunter2", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_in_another_case_is_in_no_copy_for_a_binary_log()
    {
        Write("{ \"Data\": { \"PASSWORD\": \"hunter2\", \"user\": \"me\" } }");
        TemporaryProject.Passes(DotNet(_project.ExportRequest()) with { CopySources = true });
        var copy = File.ReadAllText(Directory.EnumerateFiles(_project.PathOf("obj/configlock/sources")).Single());
        Assert.Contains("me", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", copy, StringComparison.Ordinal);
    }

    private void Write(string layer) => _project.Write(Layer, layer);

    private BuildRequest DotNet(BuildRequest request) => request with { Semantics = "DotNet", Layers = [_project.Layer(Layer)] };
}
