using ConfigLock.Core.Sources;

namespace ConfigLock.Tests.Build;

/// <summary>Whatever is wrong with the input ends in one located message.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Schema = """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["name"],
          "properties": {
            "name": { "type": "string" },
            "count": { "type": "integer", "maximum": 5 },
            "servers": {
              "type": "object",
              "additionalProperties": { "type": "object", "additionalProperties": false, "properties": { "port": { "type": "integer" } } }
            }
          }
        }
        """;

    private readonly TemporaryProject _project = new(Schema);

    [Theory]
    [InlineData("name = \"x\"\ncount = \"many\"\n", "CFGLOCK202", 2, 9, "count is \"many\", but must be an integer (rule \"type\")")]
    [InlineData("name = \"x\"\ncount = 7\n", "CFGLOCK202", 2, 9, "count is 7, but must be at most 5 (rule \"maximum\")")]
    [InlineData("name = \"x\"\ncuont = 7\n", "CFGLOCK203", 2, 1, "cuont is not a key that the schema knows; did you mean count?")]
    [InlineData(
        "name = \"x\"\n[servers.a]\nprot = 7\n", "CFGLOCK203", 3, 1,
        "servers.a.prot is not a key that the schema knows; did you mean port?")]
    [InlineData("count = 1\n", "CFGLOCK202", 1, 1, "name is missing, but is required")]
    [InlineData("name = \n", "CFGLOCK201", 1, 8, "config.toml is not valid TOML")]
    [InlineData("name = \"x\"\nname = \"y\"\n", "CFGLOCK201", 2, 1, "cannot be redefined")]
    [InlineData("name = \"x\"\n[debug.config_lockfile]\nexport_dir = 5\n", "CFGLOCK202", 3, 14, "debug.config_lockfile.export_dir is 5")]
    public void A_bad_layer(string layer, string code, int line, int column, string message)
    {
        _project.Write(TemporaryProject.LayerFile, layer);

        var diagnostic = TemporaryProject.Fails(_project.ExportRequest(), code);

        Assert.Contains(message, diagnostic.Message);
        Assert.Equal(
            (_project.PathOf("config.toml"), line, column),
            (diagnostic.Place.Source!.Path, diagnostic.Place.Line, diagnostic.Place.Column));
        Assert.False(Directory.Exists(_project.PathOf("locks")));
        Assert.False(Directory.Exists(_project.PathOf("obj")));
    }

    [Fact]
    public void The_layer_that_holds_the_wrong_value_is_named()
    {
        _project.Write(TemporaryProject.LayerFile, "name = \"x\"\ncount = 1\n");
        _project.Write("team.toml", "\n\ncount = 9\n");

        var diagnostic = TemporaryProject.Fails(
            _project.ExportRequest() with { Layers = [_project.Layer("config.toml"), _project.Layer("team.toml")] }, "CFGLOCK202");

        Assert.Equal(("team.toml", 3), (diagnostic.Place.Source!.Name, diagnostic.Place.Line));
    }

    [Fact]
    public void A_wrong_override_is_named()
    {
        _project.Write(TemporaryProject.LayerFile, "name = \"x\"\n");

        var diagnostic = TemporaryProject.Fails(_project.ExportRequest() with { Overrides = "count=9" }, "CFGLOCK202");

        Assert.Contains("count (from ConfigLockOverrides) is 9", diagnostic.Message);
        Assert.Equal(_project.PathOf("App.csproj"), diagnostic.Place.Source!.Path);
    }

    [Fact]
    public void Missing_files_are_errors_unless_optional()
    {
        _project.Write(TemporaryProject.LayerFile, "name = \"x\"\n");
        var request = _project.ExportRequest();

        var missing = TemporaryProject.Fails(request with { Layers = [_project.Layer("none.toml")] }, "CFGLOCK204");
        Assert.Contains("the layer \"none.toml\" does not exist", missing.Message);
        TemporaryProject.Passes(request with { Layers = [.. request.Layers, _project.Layer("none.toml", optional: true)] });
        TemporaryProject.Fails(request with { Schema = _project.Named("none.json") }, "CFGLOCK204");
        TemporaryProject.Fails(
            request with { SchemaReferences = [new SchemaReferenceFile(_project.PathOf("none.json"), "none.json", "")] }, "CFGLOCK204");
    }

    [Fact]
    public void A_directory_in_place_of_a_file_is_an_error()
    {
        _project.Write(TemporaryProject.LayerFile, "name = \"x\"\n");
        _project.Write("folder/file", "");
        var request = _project.ExportRequest();

        Assert.Contains(
            "it is a directory",
            TemporaryProject.Fails(request with { Layers = [_project.Layer("folder", optional: true)] }, "CFGLOCK206").Message);
        TemporaryProject.Fails(request with { Schema = _project.Named("folder") }, "CFGLOCK206");
        TemporaryProject.Fails(request with { LoadPath = _project.Named("folder") }, "CFGLOCK301");
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_an_error_at_its_place()
    {
        File.WriteAllBytes(_project.PathOf("config.toml"), [.. "name = \"x\"\n# "u8, 0xFF, .. "\n"u8]);

        var diagnostic = TemporaryProject.Fails(_project.ExportRequest(), "CFGLOCK206");

        Assert.Equal((2, 3), (diagnostic.Place.Line, diagnostic.Place.Column));
    }

    [Fact]
    public void A_byte_order_mark_is_no_error()
    {
        File.WriteAllBytes(_project.PathOf("config.toml"), [0xEF, 0xBB, 0xBF, .. "name = \"x\"\n"u8]);

        Assert.Contains("name = \"x\"", _project.Export());
    }

    [Fact]
    public void An_export_directory_that_cannot_be_made_is_an_error()
    {
        _project.Write(TemporaryProject.LayerFile, "name = \"x\"\n");
        _project.Write("locks", "a file");

        TemporaryProject.Fails(_project.ExportRequest(), "CFGLOCK306");
        Assert.Equal("a file", _project.Read("locks"));
    }

    [Theory]
    [InlineData("Sometimes", "", "", "CFGLOCK208", "ConfigLockMode is \"Sometimes\"; it can be Replay or Verify")]
    [InlineData("", "maybe", "", "CFGLOCK208", "ConfigLockAllowVersionMismatch is \"maybe\"; it can be true or false")]
    [InlineData("", "", "1", "CFGLOCK208", "ConfigLockUpdate is \"1\"; it can be true, false or Version")]
    public void A_property_with_a_value_it_cannot_have(string mode, string allow, string update, string code, string message)
    {
        _project.Write(TemporaryProject.LayerFile, "name = \"x\"\n");
        var request = _project.ExportRequest() with { Mode = mode, AllowVersionMismatch = allow, Update = update };

        Assert.Contains(message, TemporaryProject.Fails(request, code).Message);
    }

    [Theory]
    [InlineData("ConfigLockStamp", "yes", "ConfigLockStamp is \"yes\"; it can be true or false")]
    [InlineData("ConfigLockEnabled", " false", "ConfigLockEnabled is \" false\"; it can be true or false")]
    public void A_switch_of_the_targets_with_a_value_it_cannot_have(string property, string text, string message)
    {
        _project.Write(TemporaryProject.LayerFile, "name = \"x\"\n");

        Assert.Equal(
            message, TemporaryProject.Fails(_project.ExportRequest() with { Switches = [(property, text)] }, "CFGLOCK208").Message);
    }

    [Theory]
    [InlineData("../App")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("C:x")]
    [InlineData("")]
    public void An_id_that_is_no_file_name(string id)
    {
        _project.Write(TemporaryProject.LayerFile, "name = \"x\"\n");

        TemporaryProject.Fails(_project.ExportRequest() with { Id = id }, "CFGLOCK307");
    }

    [Theory]
    [InlineData("{ not json", "CFGLOCK101")]
    [InlineData("{ \"properties\": { \"a\": { \"$ref\": \"#/$defs/none\" } } }", "CFGLOCK103")]
    [InlineData(
        "{ \"$ref\": \"#/$defs/a\", \"$defs\": { \"a\": { \"$ref\": \"#/$defs/b\" }, \"b\": { \"$ref\": \"#/$defs/a\" } } }", "CFGLOCK104")]
    [InlineData("{ \"$ref\": \"https://example.com/x.json\" }", "CFGLOCK105")]
    [InlineData("{ \"type\": 5 }", "CFGLOCK102")]
    public void A_bad_schema(string schema, string code)
    {
        _project.Write(TemporaryProject.SchemaFile, schema);
        _project.Write(TemporaryProject.LayerFile, "name = \"x\"\n");

        var diagnostic = TemporaryProject.Fails(_project.ExportRequest(), code);
        Assert.Equal(_project.PathOf(TemporaryProject.SchemaFile), diagnostic.Place.Source!.Path);
        Assert.Equal(1, diagnostic.Place.Line);
    }

    [Fact]
    public void Defaults_that_fan_out_exponentially_end_in_a_message()
    {
        WriteFanOut(leaf: "{ \"default\": 1 }");

        TemporaryProject.Fails(_project.ExportRequest(), "CFGLOCK108");
    }

    [Fact]
    public void References_that_fan_out_exponentially_cost_nothing_where_there_is_no_default()
    {
        WriteFanOut(leaf: "{ \"type\": \"string\" }");

        Assert.EndsWith("[config.a.b.a]\n", _project.Export());
    }

    private void WriteFanOut(string leaf)
    {
        var levels = string.Join(", ", Enumerable.Range(1, 40).Select(static level =>
            $$"""
            "l{{level}}": {
              "type": "object", "properties": { "a": { "$ref": "#/$defs/l{{level + 1}}" }, "b": { "$ref": "#/$defs/l{{level + 1}}" } }
            }
            """));
        _project.Write(TemporaryProject.SchemaFile, $$"""{ "$ref": "#/$defs/l1", "$defs": { {{levels}}, "l41": {{leaf}} } }""");
        _project.Write(TemporaryProject.LayerFile, "a.b.a = {}\n");
    }

    [Fact]
    public void All_errors_of_a_layer_are_told_at_once()
    {
        _project.Write(TemporaryProject.LayerFile, "name = 1\ncount = \"x\"\nother = 2\n");

        var result = ConfigLock.Core.Build.ConfigLockBuild.Run(_project.ExportRequest());

        Assert.Equal(["CFGLOCK202", "CFGLOCK202", "CFGLOCK203"], result.Diagnostics.Select(static diagnostic => diagnostic.Code).Order());
    }

    public void Dispose() => _project.Dispose();
}
