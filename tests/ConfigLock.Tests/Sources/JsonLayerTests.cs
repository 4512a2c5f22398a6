namespace ConfigLock.Tests.Sources;

/// <summary>Layers of JSON, alone and among layers of TOML.</summary>
public class JsonLayerTests
{
    private const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string" },
            "limit": { "type": ["integer", "null"] },
            "mode": { "enum": ["a", null] },
            "kind": { "enum": ["a", "b"] },
            "none": { "const": null },
            "only": { "const": "a" },
            "tags": { "type": "array", "items": { "type": "string" } },
            "server": { "type": "object", "properties": { "port": { "type": "integer" }, "host": { "type": "string" } } }
          }
        }
        """;

    [Fact]
    public void Json_and_toml_are_mixed()
    {
        using var project = Project("""{ "model": "m", /* c */ "server": { "port": 1, "host": "a" }, "tags": ["x",] }""");
        project.Write("config.toml", "[server]\nport = 2\n");

        var text = Resolved.Config(project, request => request with
        {
            Layers = [project.Layer("layer.json"), project.Layer("config.toml")],
        });

        Assert.Equal("{ model = \"m\", server = { host = \"a\", port = 2 }, tags = [\"x\"] }", text);
    }

    [Fact]
    public void The_format_says_what_the_ending_does_not()
    {
        using var project = Project("{}");
        project.Write("settings.conf", """{ "model": "m" }""");

        Assert.Equal("{ model = \"m\" }", Resolved.Config(project, request => request with
        {
            Layers = [project.Layer("settings.conf") with { Format = "JSON" }],
        }));
        Assert.Contains("\"yaml\"; it can be toml or json", TemporaryProject.Fails(
            project.ExportRequest() with { Layers = [project.Layer("layer.json") with { Format = "yaml" }] }, "CFGLOCK208").Message);
    }

    [Theory]
    [InlineData("{ \"limit\": null, \"model\": \"m\" }", "{ model = \"m\" }")]
    [InlineData("{ \"mode\": null, \"none\": null }", "{}")]
    [InlineData("{ \"server\": { \"port\": 1 }, \"server\": { \"host\": \"a\" } }", "{ server = { host = \"a\", port = 1 } }")]
    public void What_json_has_and_toml_has_not(string layer, string expected)
    {
        using var project = Project(layer);
        var resolved = Resolved.Of(project, Layered(project));
        Assert.Equal(expected, resolved.Text);
        Assert.All(resolved.Warnings, static warning => Assert.Equal("CFGLOCK221", warning.Code));
    }

    [Theory]
    [InlineData("{ \"model\": null }", "CFGLOCK202", 1, 12)]
    [InlineData("{ \"kind\": null }", "CFGLOCK202", 1, 11)]
    [InlineData("{ \"only\": null }", "CFGLOCK202", 1, 11)]
    [InlineData("{ \"tags\": [\"a\", null] }", "CFGLOCK202", 1, 17)]
    [InlineData("{ \"model\": \"a\",\n  \"model\": \"b\" }", "CFGLOCK201", 2, 3)]
    [InlineData("{ \"model\": \"a\"", "CFGLOCK201", 1, 15)]
    [InlineData("[1]", "CFGLOCK201", 1, 1)]
    [InlineData("", "CFGLOCK201", 1, 1)]
    [InlineData("{ \"modell\": 1 }", "CFGLOCK203", 1, 3)]
    [InlineData("{ \"server\": { \"port\": \"x\" } }", "CFGLOCK202", 1, 23)]
    public void A_fault_has_its_place(string layer, string code, int line, int column)
    {
        using var project = Project(layer);
        var place = TemporaryProject.Fails(Layered(project)(project.ExportRequest()), code).Place;
        Assert.Equal((line, column), (place.Line, place.Column));
    }

    private static TemporaryProject Project(string layer)
    {
        var project = new TemporaryProject(Schema);
        project.Write("layer.json", layer);
        return project;
    }

    private static Func<Core.Build.BuildRequest, Core.Build.BuildRequest> Layered(TemporaryProject project) =>
        request => request with { Layers = [project.Layer("layer.json")] };
}
