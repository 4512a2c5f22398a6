using ConfigLock.Core.Build;
using ConfigLock.Core.MachinePaths;

namespace ConfigLock.Tests.MachinePaths;

public sealed class MachinePathTests : IDisposable
{
    private const string Schema = """
        {
          "properties": {
            "log": { "type": "string" },
            "list": { "type": "array", "items": { "type": "string" } },
            "cache": { "type": "string", "x-configlock": { "machine_path": true } },
            "gone": { "type": "string", "x-configlock": { "strip": "environment" } }
          }
        }
        """;

    private readonly TemporaryProject _project = new(Schema);

    [Theory]
    [InlineData("/home/ann/log", "/home/ann")]
    [InlineData("file:///home/ann/log", "/home/ann")]
    [InlineData("--log=/Users/ann", "/Users/ann")]
    [InlineData("C:\\Users\\ann\\log", "C:\\Users\\ann")]
    [InlineData("c:/Users/ann", "c:/Users/ann")]
    [InlineData("c:\\users\\ann", "c:\\users\\ann")]
    [InlineData("file:///C:/Users/ann/log", "C:/Users/ann")]
    [InlineData("\\\\?\\C:\\Users\\ann", "C:\\Users\\ann")]
    [InlineData("unix:///home/ann/socket", "/home/ann")]
    [InlineData("/opt/app/log", null)]
    [InlineData("/srv/home/ann", null)]
    [InlineData("logs", null)]
    [InlineData("/home/", null)]
    [InlineData("https://example.com/home/ann", null)]
    [InlineData("/srv/project/log", "/srv/project")]
    [InlineData("/srv/projects", null)]
    public void What_names_a_place_of_a_machine(string text, string? place) =>
        Assert.Equal(place, new MachinePlaces("/srv/project").FindIn(text));

    [Fact]
    public void A_locked_value_that_names_one_is_a_warning_at_its_line_and_no_drift()
    {
        _project.Write(
            TemporaryProject.LayerFile, "list = [\n\"x\",\n\"/home/ann/x\"]\ncache = \"/home/ann/cache\"\ngone = \"/home/ann/gone\"\n");

        var warning = Assert.Single(ConfigLockBuild.Run(_project.ExportRequest()).Diagnostics);

        Assert.Equal(("CFGLOCK305", false, 3), (warning.Code, warning.IsError, warning.Place.Line));
        Assert.StartsWith("list[1] contains /home/ann, a path of this machine", warning.Message);
        Assert.Contains("/home/ann/x", _project.Read(TemporaryProject.LockFile));
        Assert.Equal("CFGLOCK305", Assert.Single(TemporaryProject.Said(ConfigLockBuild.Run(_project.VerifyRequest()))).Code);
    }

    [Fact]
    public void The_project_folder_itself_is_one()
    {
        _project.Write(TemporaryProject.LayerFile, $"log = '{_project.PathOf("logs")}'\n");

        Assert.Equal("CFGLOCK305", Assert.Single(ConfigLockBuild.Run(_project.ExportRequest()).Diagnostics).Code);
    }

    public void Dispose() => _project.Dispose();
}
