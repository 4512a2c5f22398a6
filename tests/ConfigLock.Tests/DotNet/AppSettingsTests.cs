using ConfigLock.Core.Build;

namespace ConfigLock.Tests.DotNet;

/// <summary>Settings as programs have them: warned of is what surprises, once, with both places, and nothing else.</summary>
public class AppSettingsTests
{
    private const string Base = """
        {
          "Logging": {
            "LogLevel": { "Default": "Information", "Microsoft.AspNetCore": "Warning" }
          },
          "AllowedHosts": "*",
          "ConnectionStrings": { "Default": "", "Cache": null },
          "Cors": {
            "Origins": [
              "https://a.example",
              "https://b.example"
            ]
          },
          "Proxies": [],
          "Limits": {},
          "Kestrel": {
            "Endpoints": {
              "Http": { "Url": "http://*:5000" },
              "Https": { "Url": "https://*:5001" }
            }
          },
          "Serilog": {
            "MinimumLevel": "Information",
            "Using": [ "Serilog.Sinks.Console", "Serilog.Sinks.File" ],
            "WriteTo": [
              { "Name": "Console" },
              {
                "Name": "File",
                "Args": { "path": "log.txt", "rollingInterval": "Day" }
              }
            ]
          },
          "FeatureManagement": {
            "Search": true,
            "Checkout": { "EnabledFor": [ { "Name": "Percentage", "Parameters": { "Value": 50 } } ] }
          },
          "Clients": [
            { "Id": "a", "Url": "https://a.example" },
            { "Id": "b", "Url": "https://b.example" }
          ]
        }
        """;

    [Theory]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Debug", "Microsoft.AspNetCore": "Information" } }, "DetailedErrors": true }""")]
    [InlineData("""{ "ConnectionStrings": { "Default": "Server=db", "Cache": "redis:6379" }, "AllowedHosts": "shop.example" }""")]
    [InlineData("""{ "Proxies": [ "10.0.0.1" ], "Limits": { "Requests": 10 } }""")]
    [InlineData("""{ "Cors": { "Origins": [ "https://x.example", "https://y.example", "https://z.example" ] } }""")]
    [InlineData("""{ "Cors:Origins:1": "https://x.example", "Clients": { "1": { "Url": "https://x.example" } } }""")]
    [InlineData("""{ "Serilog": { "MinimumLevel": "Debug", "WriteTo": [ { "Name": "Debug" }, { "Args": { "path": "x.txt" } } ] } }""")]
    [InlineData("""{ "FeatureManagement": { "Search": false, "Checkout": { "EnabledFor": [ { "Parameters": { "Value": 100 } } ] } } }""")]
    [InlineData("""{ "AllowedHosts": null, "Limits": null, "Proxies": [], "ConnectionStrings": { "Default": null } }""")]
    [InlineData("{}")]
    public void What_is_as_people_expect_it_gives_no_warning(string higher) => Assert.Empty(Warnings(higher));

    [Theory]
    [InlineData(
        """{ "Cors": { "Origins": [ "https://x.example" ] } }""",
        "layer2.json(1,24) CFGLOCK233 arrays merge by position: this one replaces 1 of the elements that lower layers set, and the others "
            + "stay (1, from Cors.Origins[1] at layer1.json(10,7) on)")]
    [InlineData(
        """{ "Serilog": { "WriteTo": [ { "Name": "Seq", "Args": { "serverUrl": "https://seq.example" } } ] } }""",
        "layer2.json(1,27) CFGLOCK233 arrays merge by position: this one replaces 1 of the elements that lower layers set, and the others "
            + "stay (1, from Serilog.WriteTo[1] at layer1.json(27,17) on)")]
    [InlineData(
        """{ "Kestrel": { "Endpoints": { "Https": null } } }""",
        "layer2.json(1,40) CFGLOCK234 null at Kestrel.Endpoints.Https clears nothing: what a lower layer sets below it, at "
            + "layer1.json(18,25), stays")]
    [InlineData(
        """{ "Logging": {}, "Cors": { "Origins": [] } }""",
        "layer2.json(1,14) CFGLOCK234 {} at Logging clears nothing: what a lower layer sets below it, at layer1.json(3,30), stays",
        "layer2.json(1,39) CFGLOCK234 [] at Cors.Origins clears nothing: what a lower layer sets below it, at layer1.json(9,7), stays")]
    public void What_surprises_is_a_warning_with_both_places(string higher, params string[] expected) =>
        Assert.Equal(expected, Warnings(higher));

    [Theory]
    [InlineData("""{ "Serilog": { "MinimumLevel": { "Default": "Debug" } } }""", "layer1.json(22,21)", "layer2.json(1,34)")]
    [InlineData("""{ "FeatureManagement": { "Checkout": false } }""", "layer2.json(1,38)", "layer1.json(34,19)")]
    public void A_value_beside_keys_is_an_error_with_both_places(string higher, string place, string other)
    {
        using var project = Project(higher);
        var error = TemporaryProject.Fails(Request(project), "CFGLOCK232");
        Assert.Equal(place, error.Place.ToString());
        Assert.Contains(other, error.Message, StringComparison.Ordinal);
    }

    private static List<string> Warnings(string higher)
    {
        using var project = Project(higher);
        var result = ConfigLockBuild.Run(Request(project));
        Assert.NotNull(result.LockFile);
        return [.. TemporaryProject.Said(result).Select(static said => $"{said.Place} {said.Code} {said.Message}")];
    }

    private static TemporaryProject Project(string higher)
    {
        var project = new TemporaryProject(inMemory: true);
        project.Write("layer1.json", Base);
        project.Write("layer2.json", higher);
        return project;
    }

    private static BuildRequest Request(TemporaryProject project) => project.ExportRequest() with
    {
        Semantics = "DotNet",
        HasHostDefaults = true,
        Layers = [project.Layer("layer1.json"), project.Layer("layer2.json")],
    };
}
