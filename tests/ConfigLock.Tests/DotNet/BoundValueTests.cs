using ConfigLock.Core.Build;

namespace ConfigLock.Tests.DotNet;

/// <summary>Values as the library's binder parses them for the types of a class, where that is not what one would expect.</summary>
public class BoundValueTests
{
    private const string Schema = """
        {
          "properties": {
            "Small": { "type": "integer", "format": "int32" },
            "Big": { "type": "integer" },
            "Least": { "type": ["integer", "null"] },
            "Name": { "type": "string" },
            "Mode": { "enum": ["ReadOnly", "Full"] },
            "Hosts": { "type": "array", "items": { "type": "string" } },
            "Servers": {
              "type": "array",
              "items": { "type": "object", "properties": { "Tags": { "type": "array", "items": { "type": "string" } } } }
            }
          }
        }
        """;

    [Theory]
    [InlineData(10, "{ \"mode\": \" readonly\\n\" }", "{ Mode = \"ReadOnly\" }")]
    [InlineData(10, "{ \"big\": \"#0x1F\", \"small\": \"0x0X1f\" }", "{ Big = 31, Small = 31 }")]
    [InlineData(10, "{ \"big\": \"0xFFFFFFFF\", \"small\": \"0xFFFFFFFF\" }", "{ Big = 4294967295, Small = -1 }")]
    [InlineData(10, "{ \"big\": \"#FFFFFFFFFFFFFFFF\", \"small\": \"#7FFFFFFF\" }", "{ Big = -1, Small = 2147483647 }")]
    [InlineData(
        10,
        "{ \"servers\": { \"1\": { \"tags\": [true] }, \"0:TAGS:0\": 1.10 } }",
        "{ Servers = [{ Tags = [\"1.10\"] }, { Tags = [\"True\"] }] }")]
    [InlineData(9, "{ \"least\": null, \"name\": null }", "{ Name = \"\" }")]
    [InlineData(10, "{ \"least\": null, \"name\": null, \"big\": 1 }", "{ Big = 1 }")]
    [InlineData(10, "{ \"least\": \"\", \"name\": \"\" }", "{ Name = \"\" }")]
    [InlineData(9, "{ \"hosts\": null, \"name\": \"x\" }", "{ Name = \"x\" }")]
    public void They_are_locked_as_a_program_has_them(int version, string layer, string expected)
    {
        using var project = Project(layer);
        Assert.Equal(expected, Resolved.Config(project, request => DotNet(project, request, version)));
    }

    [Theory]
    [InlineData(10, "{ \"big\": 5.0 }")]
    [InlineData(10, "{ \"big\": \"\" }")]
    [InlineData(9, "{ \"big\": null }")]
    [InlineData(10, "{ \"small\": \"0x1FFFFFFFF\" }")]
    [InlineData(10, "{ \"small\": 4294967295 }")]
    [InlineData(10, "{ \"mode\": \"0\" }")]
    [InlineData(10, "{ \"hosts\": \"\" }")]
    public void What_a_lock_cannot_hold_is_an_error(int version, string layer)
    {
        using var project = Project(layer);
        TemporaryProject.Fails(DotNet(project, project.ExportRequest(), version), "CFGLOCK202");
    }

    private static TemporaryProject Project(string layer)
    {
        var project = new TemporaryProject(Schema);
        project.Write("appsettings.json", layer);
        return project;
    }

    private static BuildRequest DotNet(TemporaryProject project, BuildRequest request, int version) => request with
    {
        Semantics = "DotNet",
        ConfigurationVersion = FormattableString.Invariant($"{version}"),
        Layers = [project.Layer("appsettings.json")],
    };
}
