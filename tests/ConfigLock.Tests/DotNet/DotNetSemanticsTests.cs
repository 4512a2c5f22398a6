using ConfigLock.Core.Build;

namespace ConfigLock.Tests.DotNet;

/// <summary>Layers that merge as those of .NET programs, with a schema and with what people do not expect of it.</summary>
public class DotNetSemanticsTests
{
    private const string Schema = """
        {
          "properties": {
            "Retries": { "type": "integer" },
            "Ratio": { "type": "number" },
            "On": { "type": "boolean" },
            "Name": { "type": "string" },
            "Mode": { "enum": ["ReadOnly", "Full"] },
            "Hosts": { "type": "array", "items": { "type": "string" } },
            "Logging": {
              "type": "object",
              "properties": { "LogLevel": { "type": "object", "additionalProperties": { "type": "string" } } }
            },
            "Kept": { "type": "string", "default": "d" }
          }
        }
        """;

    [Theory]
    [InlineData("{ \"retries\": \"0x1F\" }", "Retries = 31")]
    [InlineData("{ \"retries\": \"#1F\" }", "Retries = 31")]
    [InlineData("{ \"retries\": \" +5 \" }", "Retries = 5")]
    [InlineData("{ \"ratio\": \"1.50\" }", "Ratio = 1.5")]
    [InlineData("{ \"ratio\": 1e3 }", "Ratio = 1000.0")]
    [InlineData("{ \"on\": \"TRUE\" }", "On = true")]
    [InlineData("{ \"name\": true }", "Name = \"True\"")]
    [InlineData("{ \"name\": 1.10 }", "Name = \"1.10\"")]
    [InlineData("{ \"MODE\": \"readonly\" }", "Mode = \"ReadOnly\"")]
    [InlineData("{ \"hosts:0\": \"a\", \"Hosts:1\": 2 }", "Hosts = [\"a\", \"2\"]")]
    [InlineData(
        "{ \"logging:loglevel:Microsoft.AspNetCore\": \"Warning\" }",
        "Logging = { LogLevel = { \"Microsoft.AspNetCore\" = \"Warning\" } }")]
    public void A_value_has_the_type_and_a_key_the_spelling_of_the_schema(string layer, string expected)
    {
        using var project = Project(layer);
        Assert.Contains(expected, Resolved.Config(project, DotNet(project, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Overrides_and_requirements_find_keys_without_case()
    {
        using var project = Project("{ \"retries\": 1 }");
        project.Write("required.toml", "NAME = \"n\"\n");

        var text = Resolved.Config(project, request => DotNet(project, 1)(request) with
        {
            Overrides = "RETRIES=2",
            Requirements = [project.Layer("required.toml")],
        });

        Assert.Equal("{ Kept = \"d\", Name = \"n\", Retries = 2 }", text);
    }

    [Theory]
    [InlineData(
        "{ \"Hosts\": [\"a\", \"b\", \"c\"] }",
        "{ \"hosts\": [\"x\"] }", "CFGLOCK233", "layer2.json(1,12)", "layer1.json(1,18)")]
    [InlineData("{ \"Hosts\": [\"a\"] }", "{ \"hosts\": [] }", "CFGLOCK234", "layer2.json(1,12)", "layer1.json(1,13)")]
    [InlineData(
        "{ \"Logging\": { \"LogLevel\": { \"A\": \"x\" } } }",
        "{ \"logging\": null }", "CFGLOCK234", "layer2.json(1,14)", "layer1.json(1,16)")]
    public void What_people_do_not_expect_is_a_warning_with_both_places(
        string lower, string higher, string code, string place, string other)
    {
        using var project = Project(lower, higher);
        var warning = TemporaryProject.Warns(DotNet(project, 2)(project.ExportRequest()), code);
        Assert.Equal(place, warning.Place.ToString());
        Assert.Contains(other, warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"Hosts\": { \"0\": \"a\", \"2\": \"b\" } }", "CFGLOCK235")]
    [InlineData("{ \"Hosts\": { \"0\": \"a\", \"x\": \"b\" } }", "CFGLOCK235")]
    [InlineData("{ \"Name\": \"a\", \"name\": \"b\" }", "CFGLOCK230")]
    [InlineData("{ \"Other\": \"a\", \"Other:x\": \"b\" }", "CFGLOCK232")]
    [InlineData("{ \"Retries\": \"many\" }", "CFGLOCK202")]
    public void What_no_lock_can_hold_is_an_error(string layer, string code)
    {
        using var project = Project(layer);
        TemporaryProject.Fails(DotNet(project, 1)(project.ExportRequest()), code);
    }

    [Theory]
    [InlineData("Net", "", "\"Net\"; it can be Toml or DotNet")]
    [InlineData("DotNet", "7", "\"7\"; it can be a major version of Microsoft.Extensions.Configuration from 8 to 11")]
    public void A_slip_in_a_property_is_an_error(string semantics, string version, string expected)
    {
        using var project = Project("{}");
        var request = project.ExportRequest() with { Semantics = semantics, ConfigurationVersion = version };
        Assert.Contains(expected, TemporaryProject.Fails(request, "CFGLOCK208").Message, StringComparison.Ordinal);
    }

    private static TemporaryProject Project(params string[] layers)
    {
        var project = new TemporaryProject(Schema);
        for (var i = 0; i < layers.Length; i++) project.Write(FormattableString.Invariant($"layer{i + 1}.json"), layers[i]);
        return project;
    }

    private static Func<BuildRequest, BuildRequest> DotNet(TemporaryProject project, int layers) => request => request with
    {
        Semantics = "DotNet",
        Layers = [.. Enumerable.Range(1, layers).Select(number => project.Layer(FormattableString.Invariant($"layer{number}.json")))],
    };
}
