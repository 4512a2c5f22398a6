using System.Globalization;
using System.Text.Json;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>A project that has appsettings and nothing else of ours.</summary>
public class HostDefaultsTests
{
    private const string HostDefaults = "<ConfigLockHostDefaults>true</ConfigLockHostDefaults>";
    private const string Exported = "locks/App.config.lock.toml";

    [Fact]
    public async Task The_files_that_a_host_reads_are_locked_in_its_order()
    {
        using var project = await ProjectAsync(HostDefaults);
        project.Write("appsettings.json", """{ "Title": "base", "Hosts": ["a", "b"], "Limit": null }""");
        project.Write("appsettings.Production.json", """{ "title": "production", "hosts": { "1": "c" } }""");
        project.Write("App.settings.Production.json", """{ "TITLE": "application" }""");

        (await project.ResolveAsync("-p:ConfigLockExportDir=locks")).MustPassQuietly();
        var config = "[config]\nHosts = [\n    \"a\",\n    \"c\",\n]\nTitle = \"application\"\n";
        Assert.EndsWith(config, project.Read(Exported), StringComparison.Ordinal);

        (await project.ResolveAsync("-p:ConfigLockExportDir=locks", "-p:ConfigLockConfigurationVersion=9")).MustPassQuietly();
        Assert.EndsWith("\nLimit = \"\"\nTitle = \"production\"\n", project.Read(Exported), StringComparison.Ordinal);
    }

    // Up to version 9 a null is the empty text, and the application's own files are not read.
    [Theory]
    [InlineData("", "Title = \"application\"\n")]
    [InlineData("8.0.1", "Limit = \"\"\nTitle = \"base\"\n")]
    public async Task The_rules_are_those_of_the_package_that_the_project_refers_to_else_of_its_framework(string version, string config)
    {
        const string Package = "<PackageReference Include=\"Microsoft.Extensions.Configuration.Json\" Version=\"{0}\" />";
        var items = version.Length == 0 ? "" : string.Format(CultureInfo.InvariantCulture, Package, version);
        using var project = await ProjectAsync(HostDefaults, items);
        if (version.Length > 0) project.UseMachineFeeds();
        project.Write("appsettings.json", """{ "Title": "base", "Limit": null }""");
        project.Write("App.settings.json", """{ "Title": "application" }""");

        (await project.ResolveAsync("-p:ConfigLockExportDir=locks")).MustPassQuietly();

        Assert.EndsWith("[config]\n" + config, project.Read(Exported), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declared_layers_stand_above_them_and_a_lock_is_held()
    {
        using var project = await ProjectAsync(HostDefaults, "<ConfigLockLayer Include=\"extra.json\" />");
        project.Write("appsettings.json", """{ "Title": "base" }""");
        project.Write("extra.json", """{ "Title": "extra" }""");
        (await project.ResolveAsync("-p:ConfigLockExportDir=locks")).MustPassQuietly();
        Assert.EndsWith("[config]\nTitle = \"extra\"\n", project.Read(Exported), StringComparison.Ordinal);

        project.Write("extra.json", """{ "Title": "other" }""");
        (await project.ResolveAsync($"-p:ConfigLockLoadPath={Exported}", "-p:ConfigLockMode=Verify")).MustDrift("+Title = \"other\"");
    }

    [Fact]
    public async Task A_file_in_another_case_is_a_warning_where_it_is_another_file()
    {
        using var project = await ProjectAsync(HostDefaults);
        project.Write("appsettings.json", """{ "Title": "base" }""");
        project.Write("appsettings.production.json", """{ "Title": "missed" }""");

        var resolve = await project.ResolveAsync("-p:ConfigLockExportDir=locks");

        if (project.Exists("appsettings.Production.json")) resolve.MustPassQuietly();
        else Assert.Contains("\"appsettings.Production.json\"", resolve.MustWarnWith("CFGLOCK222").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_in_a_file_is_a_warning_at_its_line_that_does_not_show_it()
    {
        using var project = await ProjectAsync(HostDefaults);
        project.Write("config.schema.json", """
            {
              "title": "AppConfig", "type": "object", "required": ["ConnectionStrings"],
              "properties": {
                "Title": { "type": "string" },
                "ConnectionStrings": {
                  "type": "object", "required": ["Default"], "properties": { "Default": { "type": "string" } }
                }
              }
            }
            """);
        project.Write("configlock.rules.toml", "[rules.\"ConnectionStrings.*\"]\nexternal = true\n");
        project.Write(
            "Uses.cs", "internal static class Uses { public static string? Key => App.AppConfig.Effective.ConnectionStrings?.Default; }");
        project.Write(
            "appsettings.json", "{\n  \"Title\": \"base\",\n  \"connectionStrings\": { \"default\": \"Password=hunter2\" }\n}\n");

        var build = await project.BuildAsync("-v:d", "-p:Nullable=enable", "-p:ConfigLockExportDir=locks");

        var warning = build.MustWarnWith("CFGLOCK231");
        Assert.Equal((project.PathOf("appsettings.json"), 3, 37), (warning.File, warning.Line, warning.Column));
        Assert.StartsWith("ConnectionStrings.Default has a value here", warning.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", build.Output, StringComparison.Ordinal);
        Assert.EndsWith("[config]\nTitle = \"base\"\n", project.Read(Exported), StringComparison.Ordinal);

        project.Write("appsettings.json", "{ \"Title\": \"base\" }");
        (await project.BuildAsync("-p:Nullable=enable", $"-p:ConfigLockLoadPath={Exported}", "-p:ConfigLockMode=Verify")).MustPassQuietly();
    }

    [Fact]
    public async Task Editors_are_told_the_schema()
    {
        using var project = await ProjectAsync(HostDefaults);
        project.Write("appsettings.json", "{}");
        project.Write("config.schema.json", Sandbox.Schema);
        await project.RestoreAsync();

        var asked = await project.RunAsync("build", "--no-restore", "-getItem:JsonSchemaSegment");

        asked.MustPass();
        using var json = JsonDocument.Parse(asked.Output);
        var segment = json.RootElement.GetProperty("Items").GetProperty("JsonSchemaSegment")[0];
        Assert.Equal(project.PathOf("config.schema.json"), segment.GetProperty("FullPath").GetString());
        Assert.Equal(@"appsettings\..*json", segment.GetProperty("FilePathPattern").GetString());
    }

    private static async Task<Sandbox> ProjectAsync(string properties, string items = "")
    {
        var project = await Sandbox.CreateAsync(properties, items);
        File.Delete(project.PathOf("config.schema.json"));
        File.Delete(project.PathOf("config.toml"));
        return project;
    }
}
