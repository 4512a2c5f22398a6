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

    [Theory]
    [InlineData("{ \"a\": { \"key\": \"x\" } }", "{ a = {} }")]
    [InlineData("{ \"a\": { \"b\": { \"KEY\": \"x\" } } }", "{ a = { b = {} } }")]
    [InlineData("{ \"list\": [{ \"Key\": \"x\" }, { \"n\": \"1\" }] }", "{ list = [{}, { n = \"1\" }] }")]
    public void A_lock_of_what_rules_left_nothing_in_replays(string layer, string expected)
    {
        using var project = new TemporaryProject("""
            {
              "properties": {
                "a": {
                  "type": "object",
                  "properties": { "Key": { "writeOnly": true }, "b": { "type": "object", "properties": { "Key": { "writeOnly": true } } } }
                },
                "list": { "type": "array", "items": { "type": "object", "properties": { "Key": { "writeOnly": true } } } }
              }
            }
            """);
        project.Write("layer1.json", layer);
        Assert.Equal(expected, Resolved.Config(project, DotNet(project, 1)));
    }

    [Fact]
    public void Overrides_and_requirements_find_keys_without_case()
    {
        using var project = Project("{ \"retries\": 1 }");
        project.Write("required.toml", "NAME = \"n\"\n\"logging:LOGLEVEL:k.l\" = \"x\"\n");

        var text = Resolved.Config(project, request => DotNet(project, 1)(request) with
        {
            Overrides = "RETRIES=2",
            Requirements = [project.Layer("required.toml")],
        });

        Assert.Equal("{ Kept = \"d\", Logging = { LogLevel = { \"k.l\" = \"x\" } }, Name = \"n\", Retries = 2 }", text);
    }

    [Theory]
    [InlineData("{ \"Free\": [] }", "{ \"free\": { \"0\": \"x\" } }", "Free = [\"x\"]")]
    [InlineData("{ \"Free\": { \"1\": \"y\" }, \"Free\": [\"x\"] }", "{}", "Free = [\"x\", \"y\"]")]
    [InlineData("{ \"Free\": \"v\", \"Free:x\": 1 }", "{ \"Free\": null }", "Free = { x = 1 }")]
    [InlineData("{ \"Free\": \"v\" }", "{ \"Free\": null, \"Free:x\": 1 }", "Free = { x = 1 }")]
    [InlineData("{ \"Free\": { \"x\": null } }", "{ \"Free\": \"v\" }", "Free = \"v\"")]
    [InlineData("{ \"Free\": \"v\" }", "{ \"Free\": {} }", "{ Kept = \"d\" }")]
    public void Layers_come_to_what_the_library_reads(string lower, string higher, string expected)
    {
        using var project = Project(lower, higher);
        Assert.Contains(expected, Resolved.Of(project, DotNet(project, 2)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Free:Deep:k.l=1", "Free = { Deep = { \"k.l\" = 1 } }")]
    [InlineData("Free.\"a:b\"=1", "Free = { a = { b = 1 } }")]
    [InlineData("free=1;FREE=2", "free = 2")]
    [InlineData("Free=[1, 2];Free=[3]", "Free = [3, 2]")]
    [InlineData("Null.x=1", "Null = { x = 1 }")]
    public void Overrides_are_pairs_above_the_files(string overrides, string expected)
    {
        using var project = Project("{ \"Null\": null }");
        var resolved = Resolved.Of(project, request => DotNet(project, 1)(request) with
        {
            Overrides = overrides,
            ConfigurationVersion = "8",
        });
        Assert.Contains(expected, resolved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_hides_secrets_however_their_keys_are_written_and_nothing_else()
    {
        using var project = Project("{}");
        project.Write(TemporaryProject.SchemaFile, """
            { "properties": { "Key": { "writeOnly": true }, "T": { "properties": { "Token": { "writeOnly": true }, "Size": {} } } } }
            """);
        const string Overrides = "KEY=s1;t:TOKEN=s2;T:SIZE=3";
        var error = TemporaryProject.Fails(
            DotNet(project, 1)(project.VerifyRequest()) with
            {
                Overrides = Overrides,
                GlobalProperties = new Dictionary<string, string> { ["ConfigLockOverrides"] = Overrides },
            },
            "CFGLOCK301");
        Assert.Contains("'-p:ConfigLockOverrides=Key=***%3BT.Token=***%3BT:SIZE=3'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_takes_keys_with_colons()
    {
        using var project = Project("{ \"Free\": { \"a\": 1, \"b\": 1 } }");
        project.Export(DotNet(project, 1));
        project.Write("layer1.json", "{ \"Free\": { \"a\": 2, \"b\": 2 } }");
        var request = project.ReplayRequest() with { Update = "true", UpdateKeys = "free:B" };
        Assert.False(ConfigLockBuild.Run(DotNet(project, 1)(request)).Diagnostics.HasErrors);
        Assert.Contains("Free = { a = 1, b = 2 }", Resolved.ConfigOf(project.Read(TemporaryProject.LockFile)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"Hosts\": [\"a\", \"b\"] }", "{ \"Hosts\": [\"x\"] }", "{ \"Hosts:1\": \"y\" }")]
    [InlineData("{ \"Free\": { \"a\": 1 } }", "{ \"Free\": null }", "{ \"Free\": { \"A\": 2 } }")]
    [InlineData("{ \"Free\": [] }", "{ \"Free\": {} }", "{ \"Free\": [\"x\"] }")]
    [InlineData("{ \"Free\": { \"a\": {} } }", "{ \"Free\": [] }", "{}")]
    public void What_nothing_is_left_of_is_no_warning(string lowest, string middle, string highest)
    {
        using var project = Project(lowest, middle, highest);
        Resolved.Config(project, DotNet(project, 3));
    }

    [Theory]
    [InlineData(
        "{ \"Hosts\": [\"a\", \"b\", \"c\"] }",
        "{ \"hosts\": [\"x\"] }", "CFGLOCK233", "layer2.json(1,12)", "layer1.json(1,18)")]
    [InlineData("{ \"Hosts\": [\"a\"] }", "{ \"hosts\": [] }", "CFGLOCK234", "layer2.json(1,12)", "layer1.json(1,13)")]
    [InlineData(
        "{ \"Logging\": { \"LogLevel\": { \"A\": \"x\" } } }",
        "{ \"logging\": null }", "CFGLOCK234", "layer2.json(1,14)", "layer1.json(1,35)")]
    public void What_people_do_not_expect_is_a_warning_with_both_places(
        string lower, string higher, string code, string place, string other)
    {
        using var project = Project(lower, higher);
        var warning = TemporaryProject.Warns(DotNet(project, 2)(project.ExportRequest()), code);
        Assert.Equal(place, warning.Place.ToString());
        Assert.Contains(other, warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"Free\": { \"a\": 1 },\n\"free\": { \"b\": 2 } }", "layer1.json(2,1)")]
    [InlineData("{ \"Free\": { \"a\": 1 },\n\"Free\": {} }", "layer1.json(2,1)")]
    [InlineData("{ \"Free:x\": { \"a\": 1 },\n\"Free\": { \"X\": { \"b\": 2 } } }", "layer1.json(2,11)")]
    public void Two_objects_at_one_path_are_a_warning_at_the_second(string layer, string place)
    {
        using var project = Project(layer);
        Assert.Equal(place, TemporaryProject.Warns(DotNet(project, 1)(project.ExportRequest()), "CFGLOCK221").Place.ToString());
    }

    [Theory]
    [InlineData("{ \"Hosts\": { \"0\": \"a\", \"2\": \"b\" } }", "CFGLOCK235")]
    [InlineData("{ \"Hosts\": { \"0\": \"a\", \"x\": \"b\" } }", "CFGLOCK235")]
    [InlineData("{ \"Name\": \"a\", \"name\": \"b\" }", "CFGLOCK230")]
    [InlineData("{ \"Other\": \"a\", \"Other:x\": \"b\" }", "CFGLOCK232")]
    [InlineData("{ \"Retries\": \"many\" }", "CFGLOCK202")]
    [InlineData("{ \"Retries\": 5.0 }", "CFGLOCK202")]
    public void What_no_lock_can_hold_is_an_error(string layer, string code)
    {
        using var project = Project(layer);
        TemporaryProject.Fails(DotNet(project, 1)(project.ExportRequest()), code);
    }

    [Fact]
    public void What_the_library_reads_no_deeper_is_an_error()
    {
        foreach (var (depth, isRead) in new[] { (63, true), (64, false) })
        {
            using var project = Project("{ \"a\":" + new string('[', depth) + "1" + new string(']', depth) + "}");
            if (isRead) Resolved.Config(project, DotNet(project, 1));
            else TemporaryProject.Fails(DotNet(project, 1)(project.ExportRequest()), "CFGLOCK201");
        }
    }

    [Fact]
    public void A_path_of_any_depth_is_an_error_and_no_crash()
    {
        using var project = Project("{ \"" + string.Concat(Enumerable.Repeat("a:", 100_000)) + "a\": 1 }");
        var error = TemporaryProject.Fails(DotNet(project, 1)(project.ExportRequest()), "CFGLOCK217");
        Assert.Equal("layer1.json(1,3)", error.Place.ToString());
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
