using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Build;

public sealed class ReplayTests : IDisposable
{
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string" },
            "temperature": { "type": "number", "default": 1 },
            "features": {
              "type": "object",
              "additionalProperties": false,
              "properties": { "unified_exec": { "type": "boolean", "default": false } }
            }
          }
        }
        """;

    private readonly TemporaryProject _project = new(Schema, "model = \"gpt-5\"\n");

    [Fact]
    public void An_exported_lock_holds_the_effective_config_and_replays()
    {
        Assert.Equal("""
            version = 1
            configlock_version = "1.0.0"

            [config]
            model = "gpt-5"
            temperature = 1.0

            [config.features]
            unified_exec = false

            """, _project.Export());
        TemporaryProject.Passes(_project.ReplayRequest());
        TemporaryProject.Passes(_project.VerifyRequest());
    }

    [Fact]
    public void A_changed_default_passes_replay_and_drifts_in_verify()
    {
        _project.Export();
        _project.Write(TemporaryProject.SchemaFile, Schema.Replace("\"default\": 1", "\"default\": 0.5"));

        TemporaryProject.Passes(_project.ReplayRequest());
        var drift = TemporaryProject.Fails(_project.VerifyRequest(), "CFGLOCK303");
        Assert.Equal("""
            1 key drifted from the lock: temperature; to accept this key, run: dotnet build -p:ConfigLockUpdate=true
            --- expected
            +++ actual
            @@ -3,7 +3,7 @@
             
             [config]
             model = "gpt-5"
            -temperature = 1.0
            +temperature = 0.5
             
             [config.features]
             unified_exec = false
            temperature: now from default, config.schema.json(6,51)
            """, drift.Message);
        Assert.Equal((6, 1), (drift.Place.Line, drift.Place.Column));
        Assert.Equal(_project.PathOf(TemporaryProject.LockFile), drift.Place.Source!.Path);
    }

    [Fact]
    public void A_key_that_the_schema_gained_drifts_in_replay()
    {
        _project.Export();
        _project.Write(TemporaryProject.SchemaFile, Schema.Replace("\"model\":", "\"added\": { \"default\": [1] }, \"model\":"));

        var drift = TemporaryProject.Fails(_project.ReplayRequest(), "CFGLOCK303");
        Assert.Contains("\n+added = [1]\n", drift.Message);
        Assert.DoesNotContain("\n-", drift.Message.Replace("\n--- expected", ""));
        Assert.Contains("\nadded: new, from default, config.schema.json(5,", drift.Message);
    }

    [Fact]
    public void A_key_that_the_schema_lost_drifts_in_replay()
    {
        _project.Export();
        _project.Write(TemporaryProject.SchemaFile, Schema.Replace("\"temperature\": { \"type\": \"number\", \"default\": 1 },", ""));

        var drift = TemporaryProject.Fails(_project.ReplayRequest(), "CFGLOCK303");
        Assert.Contains("\n-temperature = 1.0\n", drift.Message);
        Assert.EndsWith("\ntemperature: no longer in the effective config", drift.Message);
    }

    [Fact]
    public void A_key_that_one_of_several_shapes_of_a_table_lost_drifts_in_replay()
    {
        const string Old = """
            {
              "properties": {
                "server": {
                  "anyOf": [
                    {
                      "type": "object", "required": ["command"], "properties": { "command": {}, "shell": {} }, "additionalProperties": false
                    },
                    { "type": "object", "required": ["url"], "properties": { "url": {} }, "additionalProperties": false }
                  ]
                }
              }
            }
            """;
        using var project = new TemporaryProject(Old, "server = { command = \"c\", shell = true }");
        project.Export();
        project.Write(TemporaryProject.SchemaFile, Old.Replace(", \"shell\": {}", string.Empty));

        var said = TemporaryProject.Said(ConfigLockBuild.Run(project.ReplayRequest())).ToList();
        Assert.Equal(["CFGLOCK309", "CFGLOCK303"], said.Select(static diagnostic => diagnostic.Code));
        Assert.EndsWith("have an error: CFGLOCK203: server.shell is not a key that the schema knows", said[0].Message);
        Assert.Contains("\n-shell = true\n", said[1].Message);
        Assert.StartsWith("server.shell is not a key", TemporaryProject.Fails(project.VerifyRequest(), "CFGLOCK203").Message);
    }

    [Fact]
    public void A_changed_canonical_form_drifts_in_replay()
    {
        _project.Export();
        _project.Write(TemporaryProject.LockFile, _project.Read(TemporaryProject.LockFile).Replace("1.0\n", "1\n"));

        var drift = TemporaryProject.Fails(_project.ReplayRequest(), "CFGLOCK303");
        Assert.Contains("\n-temperature = 1\n+temperature = 1.0\n", drift.Message);
        Assert.EndsWith("\ntemperature: the same value, in its canonical form", drift.Message);
    }

    [Fact]
    public void An_override_of_a_locked_key_drifts_and_one_that_says_the_same_does_not()
    {
        _project.Export();

        TemporaryProject.Passes(_project.ReplayRequest() with { Overrides = "model=gpt-5" });
        var drift = TemporaryProject.Fails(_project.ReplayRequest() with { Overrides = "model=gpt-6" }, "CFGLOCK303");
        Assert.Contains("\n-model = \"gpt-5\"\n+model = \"gpt-6\"\n", drift.Message);
        Assert.EndsWith("\nmodel: now from override in ConfigLockOverrides", drift.Message);
    }

    [Fact]
    public void A_layer_edit_has_no_effect_in_replay_and_drifts_in_verify()
    {
        _project.Export();
        _project.Write(TemporaryProject.LayerFile, "# first\nmodel = \"gpt-6\"\n");

        TemporaryProject.Warns(_project.ReplayRequest(), "CFGLOCK309");
        var drift = TemporaryProject.Fails(_project.VerifyRequest(), "CFGLOCK303");
        Assert.EndsWith("\nmodel: now from layer config.toml(2,9)", drift.Message);
    }

    [Fact]
    public void A_layer_with_a_name_is_told_with_its_file_too()
    {
        _project.Export();
        _project.Write(TemporaryProject.LayerFile, "model = \"other\"\n");
        var layers = new[] { _project.Layer(TemporaryProject.LayerFile) with { Label = "production" } };

        var drift = TemporaryProject.Fails(_project.VerifyRequest() with { Layers = layers }, "CFGLOCK303");
        Assert.EndsWith("\nmodel: now from layer production, config.toml(1,9)", drift.Message);
        var explained = TemporaryProject.Passes(_project.Request() with { Layers = layers, Explain = true });
        Assert.Contains("# layer production, config.toml(1,9)", explained.Explanation);
        Assert.Contains("\"layer\": \"production\"", _project.Read("obj/configlock/App.explain.json"));
    }

    [Fact]
    public void Line_ends_comments_and_order_of_the_loaded_file_do_not_drift()
    {
        _project.Export();
        _project.Write(TemporaryProject.LockFile, """
            # reviewed
            configlock_version = "1.0.0"
            version = 1
            [config.features]
            unified_exec = false # yes
            [config]
            temperature = 1.0
            model = 'gpt-5'
            """.Replace("\n", "\r\n"));

        TemporaryProject.Passes(_project.ReplayRequest());
        TemporaryProject.Passes(_project.VerifyRequest());
    }

    [Fact]
    public void The_place_of_a_drift_is_a_line_of_the_loaded_file_as_it_is()
    {
        _project.Export();
        _project.Write(TemporaryProject.LockFile, "# reviewed\n\n" + _project.Read(TemporaryProject.LockFile));

        Assert.Equal(7, TemporaryProject.Fails(_project.ReplayRequest() with { Overrides = "model=x" }, "CFGLOCK303").Place.Line);
    }

    [Theory]
    [InlineData("version = 2\nconfiglock_version = \"1.0.0\"\n[config]\n", 1, "version 2")]
    [InlineData("version = \"1\"\nconfiglock_version = \"1.0.0\"\n[config]\n", 1, "no whole number")]
    [InlineData("configlock_version = \"1.0.0\"\n[config]\n", 0, "no whole number")]
    [InlineData("version = 1\n[config]\n", 0, "configlock_version")]
    [InlineData("version = 1\nconfiglock_version = \"1.0.0\"\n", 0, "[config]")]
    [InlineData("version = 1\nconfiglock_version = \"1.0.0\"\nextra = 1\n[config]\n", 3, "extra")]
    [InlineData("version = 1\nconfiglock_version = \"1.0.0\"\n[config]\na = 1\na = 2\n", 5, "cannot be redefined")]
    [InlineData("version = \n", 1, "not valid TOML")]
    public void A_lock_that_cannot_be_read_is_an_error_at_its_line(string text, int line, string part)
    {
        _project.Write(TemporaryProject.LockFile, text);

        var diagnostic = TemporaryProject.Fails(_project.ReplayRequest(), "CFGLOCK301");
        Assert.Equal(line, diagnostic.Place.Line);
        Assert.Contains(part, diagnostic.Message);
    }

    [Fact]
    public void A_missing_lock_is_an_error_that_names_the_command_to_create_it() =>
        Assert.Contains("dotnet build -p:ConfigLockUpdate=true", TemporaryProject.Fails(_project.ReplayRequest(), "CFGLOCK301").Message);

    [Fact]
    public void Another_version_is_an_error_unless_it_is_tolerated()
    {
        _project.Export();
        var newer = _project.ReplayRequest() with { Version = "1.0.1" };

        Assert.Equal(2, TemporaryProject.Fails(newer, "CFGLOCK302").Place.Line);
        TemporaryProject.Passes(newer with { AllowVersionMismatch = "true" });
        TemporaryProject.Passes(newer with { AllowVersionMismatch = "True", Mode = "verify" });
    }

    [Fact]
    public void An_update_creates_the_lock_then_leaves_it_alone_until_something_drifts()
    {
        var update = _project.ReplayRequest() with { Update = "true" };
        Assert.Equal("CFGLOCK308", Assert.Single(ConfigLockBuild.Run(update).Diagnostics).Code);
        _project.Write(TemporaryProject.LockFile, "# mine\n" + _project.Read(TemporaryProject.LockFile));

        TemporaryProject.Passes(update);
        Assert.StartsWith("# mine\n", _project.Read(TemporaryProject.LockFile));

        _project.Write(TemporaryProject.LayerFile, "model = \"gpt-6\"\n");
        var updated = Assert.Single(ConfigLockBuild.Run(update).Diagnostics);
        Assert.Contains("\n-model = \"gpt-5\"\n+model = \"gpt-6\"\n", updated.Message);
        TemporaryProject.Passes(_project.VerifyRequest());
    }

    [Theory]
    [InlineData("version = 2\nconfiglock_version = \"9.0.0\"\n[config]\n")]
    [InlineData(
        "version = 1\nconfiglock_version = \"1.0.0\"\n[config]\n<<<<<<< ours\nmodel = \"a\"\n=======\nmodel = \"b\"\n>>>>>>> theirs\n")]
    [InlineData("version = 1\nconfiglock_version = \"1.0.0\"\n[con")]
    [InlineData("")]
    public void An_update_rewrites_a_lock_that_cannot_be_read(string text)
    {
        _project.Write(TemporaryProject.LockFile, text);

        var updated = Assert.Single(ConfigLockBuild.Run(_project.ReplayRequest() with { Update = "true" }).Diagnostics);
        Assert.Equal("CFGLOCK308", updated.Code);
        Assert.Contains(" was rewritten ", updated.Message);
        TemporaryProject.Passes(_project.VerifyRequest());
    }

    [Theory]
    [InlineData("version = 7\nmodel = \"mine\"\n")]
    [InlineData("// Program.cs")]
    public void An_update_overwrites_nothing_that_is_no_lock(string text)
    {
        _project.Write(TemporaryProject.LockFile, text);

        Assert.Contains("is not a lock", TemporaryProject.Fails(_project.ReplayRequest() with { Update = "true" }, "CFGLOCK301").Message);
        Assert.Equal(text, _project.Read(TemporaryProject.LockFile));
    }

    [Fact]
    public void An_update_in_a_CI_build_is_an_error()
    {
        _project.Export();
        var before = _project.Read(TemporaryProject.LockFile);
        _project.Write(TemporaryProject.LayerFile, "model = \"gpt-6\"\n");

        TemporaryProject.Fails(_project.ReplayRequest() with { Update = "true", ContinuousIntegration = true }, "CFGLOCK304");
        Assert.Equal(before, _project.Read(TemporaryProject.LockFile));
    }

    [Fact]
    public void An_export_never_goes_onto_the_loaded_lock()
    {
        _project.Export();
        _project.Write(TemporaryProject.LockFile, "# mine\n" + _project.Read(TemporaryProject.LockFile));

        var result = TemporaryProject.Passes(_project.ReplayRequest() with { ExportDirectory = _project.Named("locks") });

        Assert.Equal(_project.PathOf(TemporaryProject.LockFile), result.LockFile);
        Assert.StartsWith("# mine\n", _project.Read(TemporaryProject.LockFile));
    }

    [Fact]
    public void A_failed_check_exports_nothing()
    {
        _project.Export();

        TemporaryProject.Fails(
            _project.ReplayRequest() with { Overrides = "model=x", ExportDirectory = _project.Named("other") }, "CFGLOCK303");
        Assert.False(_project.Exists("other/App.config.lock.toml"));
    }

    [Fact]
    public void A_design_time_build_writes_only_for_the_compiler()
    {
        _project.Export();
        var request = _project.ReplayRequest() with { Overrides = "model=x", ExportDirectory = _project.Named("other"), DesignTime = true };

        var result = ConfigLockBuild.Run(request);

        Assert.Contains("model = \"x\"", File.ReadAllText(result.IntermediateLock!));
        Assert.False(_project.Exists("other/App.config.lock.toml"));
    }

    public void Dispose() => _project.Dispose();
}
