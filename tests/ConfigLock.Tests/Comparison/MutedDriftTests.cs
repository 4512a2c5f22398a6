using ConfigLock.Core.Build;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Tests.Comparison;

/// <summary>The rule <c>drift</c>: what passes, what is said of it, and what the build works with.</summary>
public sealed class MutedDriftTests : IDisposable
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string" },
            "accounts": {
              "type": "array",
              "items": { "type": "object", "properties": { "a.b": { "x-configlock": { "strip": "environment", "digest": true } } } }
            },
            "old": { "x-configlock": { "removed": true } },
            "mode": { "type": "string", "x-configlock": { "strip": "environment", "digest": true } },
            "tags": { "type": "array", "items": { "type": "string" } },
            "limits": {
              "type": "object",
              "additionalProperties": false,
              "properties": { "requests": { "type": "integer", "default": 10 }, "tokens": { "type": "integer" } }
            },
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "properties": { "url": { "type": "string" }, "token": { "type": "string", "writeOnly": true } }
              }
            },
            "steps": { "type": "array", "items": { "type": "object", "properties": { "text": { "type": "string" }, "n": {} } } }
          }
        }
        """;

    private const string Base = "model = \"a\"\ntags = [\"x\"]\nsteps = [{ text = \"t\", n = 1 }, { text = \"u\", n = 2 }]\n"
        + "limits = { requests = 5, tokens = 1 }\nservers = { x = { url = \"v\" } }\n";

    private const string Model = "[rules.model]\ndrift = \"warn\"\nreason = \"rollout\"\n";
    private const string Limits = "[rules.limits]\ndrift = \"warn\"\nreason = \"rollout\"\n";
    private const string Mode = "[rules.mode]\nreason = \"reason\"\n";
    private const string Requests = "[rules.\"limits.requests\"]\ndrift = \"ignore\"\nreason = \"capacity\"\n";

    private readonly TemporaryProject _project = new(Schema, Base);

    public static TheoryData<string, string, string, string> Changes => new()
    {
        // Rules, what is edited, what it becomes, and what is said of it.
        { Model, "model = \"a\"", "model = \"b\"", "warn model" },
        { Model.Replace("warn", "ignore"), "model = \"a\"", "model = \"b\"", "" },
        { Model, "requests = 5", "requests = 6", "drift limits.requests" },
        { Model, "model = \"a\"\n", "", "warn model" },
        { Limits, "tokens = 1", "tokens = 2", "warn limits.tokens" },
        { Limits, ", tokens = 1", "", "warn limits.tokens" },
        { Limits, "requests = 5, ", "", "warn limits.requests" },
        { Limits, "model = \"a\"", "model = \"b\"", "drift model" },
        { Limits + Requests, "requests = 5", "requests = 6", "" },
        { Limits + Requests, "tokens = 1", "tokens = 2", "warn limits.tokens" },
        { Requests, "tokens = 1", "tokens = 2", "drift limits.tokens" },
        { Requests + Limits.Replace("rollout", "r\"\nuntil = 2026-01-01 #"), "requests = 5", "requests = 6", "" },
        { Limits + Requests + "until = 2026-01-01", "requests = 5", "requests = 6", "drift limits.requests" },
        { Model + "until = 2026-11-25", "model = \"a\"", "model = \"b\"", "drift model" },
        { Model + "until = 2026-11-26", "model = \"a\"", "model = \"b\"", "warn model" },
        { Model + "until = 2026-11-27", "model = \"a\"", "model = \"b\"", "warn model" },
        { Model.Replace("model", "tags"), "[\"x\"]", "[\"x\", \"y\"]", "warn tags" },
        { Model.Replace("model", "steps"), "text = \"u\", n = 2", "text = \"w\"", "warn steps[1].n" },
        { Model.Replace("model", "\"steps.text\""), "text = \"u\"", "text = \"w\"", "warn steps[1].text" },
        { Model.Replace("model", "\"steps.text\""), "n = 2", "n = 3", "drift steps[1].n" },
        { Model.Replace("model", "\"steps.text\""), ", { text = \"u\", n = 2 }", "", "drift steps" },
        { Model.Replace("model", "steps"), ", { text = \"u\", n = 2 }", "", "warn steps" },
        { Model.Replace("model", "servers"), "servers = {", "servers = { y = { url = \"w\" },", "warn servers.y.url" },
        { Model.Replace("model", "servers"), "servers = { x = { url = \"v\" } }\n", "", "warn servers.x.url" },
        { Model.Replace("model", "\"servers.*.url\""), "url = \"v\"", "url = \"w\"", "warn servers.x.url" },
        {
            Model.Replace("model", "\"servers.x.url\"") + Model.Replace("model", "\"servers.*.url\"") + "until = 2026-01-01",
            "url = \"v\"", "url = \"w\"", "warn servers.x.url"
        },
    };

    public void Dispose() => _project.Dispose();

    [Theory]
    [MemberData(nameof(Changes))]
    public void Verify_lets_pass_what_a_rule_says(string rules, string from, string to, string expected)
    {
        Change(rules, from, to);
        Assert.Equal(expected, Told(ConfigLockBuild.Run(_project.VerifyRequest()), "CFGLOCK303"));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Replay_takes_from_the_live_sources_what_a_rule_says(string rules, string from, string to, string expected)
    {
        Change(rules, from, to);
        var locked = Config(_project.Read(TemporaryProject.LockFile));
        var result = ConfigLockBuild.Run(_project.ReplayRequest());
        var export = _project.Request() with { ExportDirectory = _project.Named("live"), IntermediateDirectory = _project.PathOf("live") };
        TemporaryProject.Passes(export);
        var live = Config(_project.Read("live/App.config.lock.toml"));

        Assert.Equal(expected, Told(result, "CFGLOCK309"));
        var used = Config(File.ReadAllText(result.IntermediateLock!));
        Assert.Equal(expected.StartsWith("drift", StringComparison.Ordinal) ? locked : live, used);
    }

    [Fact]
    public void The_warning_names_key_values_reason_and_day_at_the_line_of_the_lock()
    {
        Change(Limits + "until = 2026-12-31", "requests = 5, tokens = 1", "requests = 6");

        var warning = TemporaryProject.Warns(_project.VerifyRequest(), "CFGLOCK316");
        Assert.Equal(
            "limits.requests: locked `5`, now `6` from layer config.toml(4,23); "
            + "limits.tokens: locked `1`, no longer in the effective config; a rule lets this pass until 2026-12-31: rollout",
            warning.Message);
        Assert.Equal((_project.PathOf(TemporaryProject.LockFile), "requests = 5"), (warning.Place.Source!.Path!, LineOfLock(warning)));
    }

    [Fact]
    public void Each_rule_has_a_warning_of_its_own_and_at_most_five_keys()
    {
        const string Many = "[servers]\na.url = \"\"\nb.url = \"\"\nc.url = \"\"\nd.url = \"\"\ne.url = \"\"\nf.url = \"\"\ng.url = \"\"\n";
        Change(Model + Model.Replace("model", "servers").Replace("rollout", "theirs"), "servers = { x = { url = \"v\" } }\n", Many);
        _project.Write(TemporaryProject.LayerFile, _project.Read(TemporaryProject.LayerFile).Replace("\"a\"", "\"b\""));

        var said = TemporaryProject.Said(ConfigLockBuild.Run(_project.VerifyRequest())).Select(static one => one.Message).ToList();
        Assert.Equal(2, said.Count);
        Assert.EndsWith("; a rule lets this pass: rollout", said[0]);
        Assert.EndsWith("; and 3 more; a rule lets this pass: theirs", said[1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_drift_beside_it_is_told_without_it(bool ci)
    {
        Change(Limits, "tokens = 1", "tokens = 2");
        _project.Write(TemporaryProject.LayerFile, _project.Read(TemporaryProject.LayerFile).Replace("\"a\"", "\"b\""));

        var request = _project.VerifyRequest() with { ContinuousIntegration = ci, ReportDirectory = _project.Named("reports") };
        var result = ConfigLockBuild.Run(request);
        Assert.Equal("warn limits.tokens, drift model", Told(result, "CFGLOCK303"));
        var drift = Assert.Single(result.Diagnostics, static diagnostic => diagnostic.IsError);
        Assert.DoesNotContain("tokens", drift.Message + result.Diff);
        Assert.DoesNotContain("tokens = 2", _project.Read("reports/App.config.lock.toml") + _project.Read("reports/App.patch"));
        Assert.Null(result.IntermediateLock);

        // The lock as it would pass does pass, with the same warning.
        _project.Write(TemporaryProject.LockFile, _project.Read("reports/App.config.lock.toml"));
        TemporaryProject.Warns(_project.VerifyRequest(), "CFGLOCK316");
    }

    [Fact]
    public void A_drift_whose_rule_has_ended_says_so()
    {
        Change(Model + "until = 2026-11-25", "model = \"a\"", "model = \"b\"");
        var drift = TemporaryProject.Fails(_project.VerifyRequest(), "CFGLOCK303");
        Assert.EndsWith("\nnote: a rule let drift of model pass until a day that is over", drift.Message);
    }

    [Fact]
    public void An_update_takes_over_what_rules_let_pass()
    {
        Change(Model.Replace("warn", "ignore"), "model = \"a\"", "model = \"b\"");
        TemporaryProject.Passes(_project.VerifyRequest() with { Update = "true" });
        Assert.Contains("model = \"b\"", _project.Read(TemporaryProject.LockFile));
    }

    [Fact]
    public void An_update_of_some_keys_takes_such_a_key_over_and_then_lets_the_others_pass()
    {
        Change(Model + Limits, "tokens = 1", "tokens = 2");
        _project.Write(TemporaryProject.LayerFile, _project.Read(TemporaryProject.LayerFile).Replace("\"a\"", "\"b\""));
        var warning = TemporaryProject.Warns(_project.VerifyRequest() with { Update = "true", UpdateKeys = "model" }, "CFGLOCK316");
        Assert.StartsWith("limits.tokens: ", warning.Message);
        Assert.Contains("model = \"b\"", _project.Read(TemporaryProject.LockFile));
    }

    [Fact]
    public void Where_the_live_sources_do_not_resolve_the_lock_has_the_say()
    {
        Change(Model, "model = \"a\"", "model = \"b\"\nunknown = 1");
        var warning = TemporaryProject.Warns(_project.ReplayRequest(), "CFGLOCK309");
        Assert.Contains("have an error", warning.Message);
        Assert.Contains("model = \"a\"", _project.Read("obj/configlock/App.config.lock.toml"));
    }

    // What the lock says of the key has no effect, so that it need not fit any more.
    [Fact]
    public void A_replay_does_not_judge_the_value_that_it_does_not_take()
    {
        Change(Model, "model = \"a\"", "model = \"b\"");
        _project.Write(TemporaryProject.SchemaFile, Schema.Replace("\"model\": { \"type\": \"string\"", "\"model\": { \"enum\": [\"b\"]"));
        TemporaryProject.Warns(_project.ReplayRequest(), "CFGLOCK316");
    }

    [Fact]
    public void An_override_of_such_a_key_passes_in_a_replay()
    {
        Change(Model, "model = \"a\"", "model = \"a\"");
        var warning = TemporaryProject.Warns(_project.ReplayRequest() with { Overrides = "model=c" }, "CFGLOCK316");
        Assert.StartsWith("model: locked `\"a\"`, now `\"c\"` from override in ConfigLockOverrides; ", warning.Message);
    }

    [Fact]
    public void A_local_layer_stands_above_the_live_value()
    {
        Change(Limits.Replace("warn", "ignore"), "tokens = 1", "tokens = 2");
        _project.Write("local.toml", "model = \"mine\"\n");
        var request = _project.ReplayRequest();
        var local = _project.Layer("local.toml") with { Local = true };
        TemporaryProject.Warns(request with { Layers = [.. request.Layers, local] }, "CFGLOCK218");
        var used = _project.Read("obj/configlock/App.config.lock.json");
        Assert.Contains("\"mine\"", used);
        Assert.Contains("\"tokens\": 2", used);
    }

    [Theory]
    [InlineData("warn")]
    [InlineData("ignore")]
    public void An_export_has_the_value_that_the_build_works_with(string drift)
    {
        Change(Model.Replace("warn", drift), "model = \"a\"", "model = \"b\"");
        ConfigLockBuild.Run(_project.ReplayRequest() with { ExportDirectory = _project.Named("exported") });
        Assert.Contains("model = \"b\"", _project.Read("exported/App.config.lock.toml"));
    }

    // The loaded lock is not what this build works with.
    [Fact]
    public void An_export_never_goes_onto_the_loaded_lock()
    {
        Change(Model.Replace("warn", "ignore"), "model = \"a\"", "model = \"b\"");
        var result = TemporaryProject.Passes(_project.VerifyRequest() with { ExportDirectory = _project.Named("locks") });
        Assert.Contains("model = \"a\"", _project.Read(TemporaryProject.LockFile));
        Assert.Equal(result.IntermediateLock, result.LockFile);
    }

    [Fact]
    public void A_lock_with_a_secret_in_it_passes_by_no_rule()
    {
        Change(Model.Replace("model", "servers").Replace("warn", "ignore"), "model = \"a\"", "model = \"a\"");
        var locked = _project.Read(TemporaryProject.LockFile);
        _project.Write(TemporaryProject.LockFile, locked.Replace("url = \"v\"", "token = \"hush\"\nurl = \"v\""));
        var drift = TemporaryProject.Fails(_project.VerifyRequest(), "CFGLOCK303");
        Assert.DoesNotContain("hush", drift.Message);
    }

    [Theory]
    [InlineData("", "CFGLOCK312", "1 digest differs from the lock: mode is changed")]
    [InlineData(Mode + "drift = \"warn\"", "CFGLOCK316", "mode is changed, now from layer config.toml(6,8); a rule lets this pass: reason")]
    [InlineData(Mode + "drift = \"ignore\"", null, null)]
    public void A_digest_follows_the_rule_of_its_key(string rules, string? code, string? text)
    {
        _project.Write(TemporaryProject.LayerFile, Base + "mode = \"strict\"\n");
        Change(rules, "strict", "lax");
        foreach (var request in (BuildRequest[])[_project.VerifyRequest(), _project.ReplayRequest()])
        {
            var said = TemporaryProject.Said(ConfigLockBuild.Run(request)).ToList();
            Assert.Equal(code is null ? [] : [code], said.Select(static diagnostic => diagnostic.Code));
            if (text is not null) Assert.StartsWith(text, said[0].Message);
        }
    }

    [Theory]
    [InlineData("[rules.\"accounts.'a.b'\"]\n", "CFGLOCK316")]
    [InlineData("[rules.accounts]\n", "CFGLOCK316")]
    [InlineData("[rules.mode]\n", "CFGLOCK312")]
    public void A_digest_of_part_of_an_element_follows_the_rule_of_its_key(string key, string code)
    {
        _project.Write(TemporaryProject.LayerFile, Base + "accounts = [{}, { \"a.b\" = \"from\" }]\n");
        Change(key + "drift = \"warn\"\nreason = \"r\"", "from", "to");
        var said = Assert.Single(TemporaryProject.Said(ConfigLockBuild.Run(_project.VerifyRequest())));
        Assert.Equal(code, said.Code);
        Assert.Contains("accounts[1].\"a.b\" is changed", said.Message);
    }

    [Theory]
    [InlineData("old")]
    [InlineData("servers.*.token")]
    public void A_rule_of_a_key_that_no_lock_holds_is_a_warning(string key)
    {
        _project.Write(TemporaryProject.RulesFile, Model.Replace("model", $"\"{key}\""));
        var warning = TemporaryProject.Warns(_project.Request(), "CFGLOCK115");
        Assert.Equal($"drift has no effect on {key}: no lock holds the key, or a digest of it", warning.Message);
        Assert.Equal((TemporaryProject.RulesFile, 2, 9), (warning.Place.Source!.Name, warning.Place.Line, warning.Place.Column));
    }

    [Theory]
    [InlineData("warn")]
    [InlineData("ignore")]
    public void The_report_lists_it_also_where_the_build_passes(string drift)
    {
        Change(Limits.Replace("warn", drift) + "until = 2026-12-31", "tokens = 1", "tokens = 2");
        ConfigLockBuild.Run(_project.VerifyRequest() with { ReportDirectory = _project.Named("reports") });

        var json = System.Text.Json.JsonDocument.Parse(_project.Read("reports/App.report.json")).RootElement;
        Assert.Equal("passed", json.GetProperty("result").GetString());
        var muted = Assert.Single(json.GetProperty("muted").EnumerateArray());
        Assert.Equal("limits.tokens", muted.GetProperty("key").GetString());
        Assert.Equal("1", muted.GetProperty("old").GetProperty("value").GetString());
        Assert.Equal("2", muted.GetProperty("new").GetProperty("value").GetString());
        Assert.Equal(drift, muted.GetProperty("drift").GetString());
        Assert.Equal("rollout", muted.GetProperty("reason").GetString());
        Assert.Equal("2026-12-31", muted.GetProperty("until").GetString());
        Assert.Contains($"| `limits.tokens` | `1` | `2` | {drift} | 2026-12-31 | rollout |", _project.Read("reports/App.report.md"));
        Assert.Contains("<td data-label=\"reason\">rollout</td>", _project.Read("reports/App.report.html"));
    }

    [Fact]
    public void An_explanation_says_what_lets_a_difference_pass()
    {
        Change(Limits + "until = 2026-12-31", "tokens = 1", "tokens = 2");
        var text = ConfigLockBuild.Run(_project.ReplayRequest() with { Explain = true }).Explanation!;
        Assert.Contains("; in the lock 1; the rule drift = \"warn\" lets this pass until 2026-12-31: rollout", text);
        Assert.Single(text.Split('\n'), static line => line.Contains("the rule drift", StringComparison.Ordinal));
        Assert.Contains("\"rule\": \"warn\"", _project.Read("obj/configlock/App.explain.json"));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(Model, false)]
    [InlineData(Model + "until = 2026-01-01", true)]
    [InlineData("[rules.\"servers.x.url\"]\ndrift = \"warn\"\nreason = \"r\"\nuntil = 2026-01-01", true)]
    public void The_day_counts_while_a_rule_has_an_end(string rules, bool expected)
    {
        Change(rules, "model", "model");
        Assert.Equal(expected, TemporaryProject.Passes(_project.VerifyRequest()).DependsOnDay);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("2026-13-01")]
    [InlineData("2026-2-1")]
    [InlineData("2026-12-31T00:00:00")]
    public void A_day_that_is_none_is_an_error_of_the_project(string day)
    {
        var error = TemporaryProject.Fails(_project.Request() with { Today = day }, "CFGLOCK208");
        Assert.Equal($"ConfigLockToday is \"{day}\"; it can be a date, such as 2026-12-31", error.Message);
    }

    // The rules come after the lock was made.
    private void Change(string rules, string from, string to)
    {
        _project.Export();
        if (rules.Length > 0) _project.Write(TemporaryProject.RulesFile, rules);
        var layer = _project.Read(TemporaryProject.LayerFile);
        Assert.Contains(from, layer);
        _project.Write(TemporaryProject.LayerFile, layer.Replace(from, to));
    }

    // What is said of which keys, in the order in which it is.
    private static string Told(BuildResult result, string drift) => string.Join(", ", TemporaryProject.Said(result).Select(diagnostic =>
    {
        Assert.Contains(diagnostic.Code, (string[])[drift, "CFGLOCK316"]);
        var keys = diagnostic.Message.Split(["drifted from the lock: ", "have no effect: "], StringSplitOptions.None)[^1];
        return (diagnostic.Code == drift ? "drift " : "warn ") + keys.Split([' ', ':', ';'])[0];
    }));

    private static string Config(string text) => text[text.IndexOf("[config]", StringComparison.Ordinal)..];

    private static string LineOfLock(Diagnostic diagnostic) =>
        File.ReadLines(diagnostic.Place.Source!.Path!).ElementAt(diagnostic.Place.Line - 1);
}
