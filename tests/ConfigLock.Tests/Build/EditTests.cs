using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Build;

/// <summary>Edits of the live sources under a lock that is replayed (docs/resolution.md, step 1).</summary>
public sealed class EditTests : IDisposable
{
    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "model": { "type": "string" },
            "retries": { "type": "integer", "default": 2 },
            "scratch": { "type": "string", "x-configlock": { "strip": "environment" } },
            "token": { "type": "string", "writeOnly": true },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true, "strip": "profile" } },
            "profiles": { "additionalProperties": { "$ref": "#" }, "x-configlock": { "profiles": true, "strip": "profile" } },
            "limits": { "type": "object", "additionalProperties": { "type": "integer" } }
          },
          "additionalProperties": false
        }
        """;

    private const string Layer = "# mine\nmodel = \"a\"\nscratch = \"s\"\ntoken = \"t\"\nlimits.one = 1\n";

    private readonly TemporaryProject _project = new(Schema, Layer);

    public EditTests() => _project.Export();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("model = \"a\"", "model = \"b\"", 2, 9, "model is \"a\" in the lock and \"b\" in layer config.toml(2,9)")]
    [InlineData(
        "limits.one = 1", "limits.one = 1\nlimits.two = 2", 6, 14, "limits.two is not in the lock and 2 in layer config.toml(6,14)")]
    [InlineData("scratch", "retries = 3\nscratch", 3, 11, "retries is 2 in the lock and 3 in layer config.toml(3,11)")]
    public void A_changed_and_an_added_line_are_named_with_both_values(string before, string after, int line, int column, string expected)
    {
        _project.Write(TemporaryProject.LayerFile, Layer.Replace(before, after));

        var warning = TemporaryProject.Warns(_project.ReplayRequest(), "CFGLOCK309");
        Assert.Equal(("config.toml", line, column), (warning.Place.Source!.Name, warning.Place.Line, warning.Place.Column));
        Assert.Contains(expected, warning.Message);
        Assert.EndsWith("dotnet build -p:ConfigLockUpdate=true", warning.Message);
    }

    [Fact]
    public void A_deleted_line_is_named_at_its_line_of_the_lock()
    {
        _project.Write(TemporaryProject.LayerFile, Layer.Replace("model = \"a\"\n", ""));

        var warning = TemporaryProject.Warns(_project.ReplayRequest(), "CFGLOCK309");
        Assert.Equal((TemporaryProject.LockFile, 5), (warning.Place.Source!.Name, warning.Place.Line));
        Assert.Contains("model is \"a\" in the lock and in no live source", warning.Message);
    }

    [Theory]
    [InlineData("scratch = \"s\"", "scratch = \"other\"")]
    [InlineData("token = \"t\"", "token = \"other\"")]
    [InlineData("# mine", "# yours")]
    public void An_edit_that_reaches_no_lock_is_no_edit_of_the_lock(string before, string after)
    {
        _project.Write(TemporaryProject.LayerFile, Layer.Replace(before, after));
        TemporaryProject.Passes(_project.ReplayRequest());
    }

    [Fact]
    public void A_deleted_line_that_falls_back_to_a_default_and_a_changed_default_are_not_named()
    {
        _project.Write(TemporaryProject.LayerFile, Layer + "retries = 2\n");
        _project.Export();
        _project.Write(TemporaryProject.LayerFile, Layer);
        _project.Write(TemporaryProject.SchemaFile, Schema.Replace("\"default\": 2", "\"default\": 3"));

        TemporaryProject.Passes(_project.ReplayRequest());
    }

    [Fact]
    public void A_value_of_the_profile_is_named_with_the_profile()
    {
        const string Profiled = "profile = \"p\"\n" + Layer + "[profiles.p]\nmodel = \"fast\"\n";
        _project.Write(TemporaryProject.LayerFile, Profiled);
        _project.Export();
        _project.Write(TemporaryProject.LayerFile, Profiled.Replace("\"fast\"", "\"faster\""));

        Assert.Contains(
            "model is \"fast\" in the lock and \"faster\" in layer config.toml(8,9), profile \"p\"",
            TemporaryProject.Warns(_project.ReplayRequest(), "CFGLOCK309").Message);
    }

    [Fact]
    public void Five_keys_are_named_and_the_rest_is_counted()
    {
        _project.Write(
            TemporaryProject.LayerFile,
            Layer + string.Concat(Enumerable.Range(1, 7).Select(static i => FormattableString.Invariant($"limits.k{i} = {i}\n"))));

        var message = TemporaryProject.Warns(_project.ReplayRequest(), "CFGLOCK309").Message;
        Assert.Contains("limits.k5 is not in the lock and 5 in layer config.toml(10,13); and 2 more; to accept", message);
        Assert.DoesNotContain("limits.k6", message);
    }

    [Fact]
    public void A_key_that_drifts_anyway_is_not_named_besides()
    {
        _project.Write(TemporaryProject.LayerFile, Layer.Replace("limits.one = 1", "limits.one = 5"));

        var said = TemporaryProject.Said(ConfigLockBuild.Run(_project.ReplayRequest() with { Overrides = "limits.one=7" }));
        Assert.Equal("CFGLOCK303", Assert.Single(said).Code);
    }

    [Fact]
    public void Layers_that_do_not_resolve_are_one_warning_with_the_first_reason()
    {
        _project.Write(TemporaryProject.LayerFile, Layer + "modle = 1\nretires = 2\n");

        var warning = TemporaryProject.Warns(_project.ReplayRequest(), "CFGLOCK309");
        Assert.Equal(("config.toml", 6), (warning.Place.Source!.Name, warning.Place.Line));
        Assert.EndsWith("have an error: CFGLOCK203: modle is not a key that the schema knows; did you mean model?", warning.Message);
    }

    [Fact]
    public void A_layer_that_is_not_TOML_is_an_error()
    {
        _project.Write(TemporaryProject.LayerFile, "model = \n");
        TemporaryProject.Fails(_project.ReplayRequest(), "CFGLOCK201");
    }

    [Fact]
    public void Long_values_are_shortened_around_what_differs()
    {
        var text = new string('x', 200);
        _project.Write(TemporaryProject.LayerFile, Layer.Replace("\"a\"", $"\"{text}-old-{text}\""));
        _project.Export();
        _project.Write(TemporaryProject.LayerFile, Layer.Replace("\"a\"", $"\"{text}-new-{text}\""));

        var message = TemporaryProject.Warns(_project.ReplayRequest(), "CFGLOCK309").Message;
        Assert.Matches("model is …x+-old-x+… in the lock and …x+-new-x+… in layer config.toml", message);
    }

    [Fact]
    public void A_secret_is_never_shown()
    {
        _project.Write(TemporaryProject.LayerFile, Layer.Replace("token = \"t\"", "token = 34567"));
        Assert.DoesNotContain("34567", TemporaryProject.Warns(_project.ReplayRequest(), "CFGLOCK309").Message);
    }
}
