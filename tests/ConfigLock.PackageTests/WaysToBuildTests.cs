using System.Text.Json;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>The commands and switches with which .NET people build.</summary>
public class WaysToBuildTests
{
    private const string ExportDir = "<ConfigLockExportDir>locks</ConfigLockExportDir>";

    [Fact]
    public async Task Multi_threaded_and_started_from_elsewhere()
    {
        using var project = await Sandbox.CreateAsync(ExportDir);
        await project.RestoreAsync();
        string[] build = ["build", project.PathOf("App.csproj"), "-mt", "--no-restore", "-tl:off"];
        (await DotNet.RunAsync(Path.GetTempPath(), build, project.Environment.AsReadOnly())).MustPassQuietly();
        Assert.True(project.Exists(Locked.Lock));
    }

    [Fact]
    public async Task Graph_and_isolated_with_a_project_that_references_another()
    {
        using var project = await Sandbox.CreateAsync(ExportDir);
        project.Write("Tool/Tool.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../App.csproj" /></ItemGroup>
            </Project>
            """);
        project.Edit("App.csproj", "</PropertyGroup>", "<EnableDefaultCompileItems>false</EnableDefaultCompileItems></PropertyGroup>");
        (await project.RunAsync("restore", "Tool")).MustPass();

        (await project.RunAsync("build", "Tool", "-graph", "-isolate", "--no-restore", "-tl:off")).MustPassQuietly();

        Assert.True(project.Exists(Locked.Lock));
        Assert.False(Directory.Exists(project.PathOf("Tool/locks")));
    }

    [Fact]
    public async Task Not_incremental()
    {
        using var project = await Sandbox.CreateAsync(ExportDir);
        (await project.BuildAsync()).MustPassQuietly();
        (await project.BuildAsync("--no-incremental")).MustPassQuietly();
        Assert.True(project.Exists(Locked.Lock));
    }

    [Fact]
    public async Task A_question_about_an_unchanged_project_is_answered_with_yes()
    {
        using var project = await Sandbox.CreateAsync(ExportDir);
        (await project.BuildAsync()).MustPassQuietly();
        (await project.BuildAsync("-question")).MustPassQuietly();
    }

    [Fact]
    public async Task Publish_and_pack_take_the_lock_along_if_asked()
    {
        using var project = await Sandbox.CreateAsync(ExportDir + "<ConfigLockCopyToOutput>true</ConfigLockCopyToOutput>");
        (await project.RunAsync("publish", "-o", "out", "-tl:off")).MustPassQuietly();
        Assert.Equal(project.Read(Locked.Lock), project.Read("out/App.config.lock.toml"));

        (await project.RunAsync("pack", "-o", "packed", "-tl:off")).MustPass();
        using var package = System.IO.Compression.ZipFile.OpenRead(project.PathOf("packed/App.1.0.0.nupkg"));
        Assert.Single(package.Entries, static entry => entry.FullName == "configlock/App.config.lock.toml");
    }

    [Fact]
    public async Task Publish_and_pack_leave_the_lock_behind_if_not_asked()
    {
        using var project = await Sandbox.CreateAsync(ExportDir);
        (await project.RunAsync("publish", "-o", "out", "-tl:off")).MustPassQuietly();
        Assert.False(project.Exists("out/App.config.lock.toml"));
    }

    [Fact]
    public async Task A_watch_waits_for_changes_of_the_config_too()
    {
        using var project = await Sandbox.CreateAsync(Locked.LoadPath);
        await project.RestoreAsync();

        var result = await project.RunAsync("watch", "--list", "--non-interactive");

        result.MustPass();
        Assert.All(
            [Locked.Lock, "config.toml", "config.schema.json"],
            file => Assert.Contains(project.PathOf(file), result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Properties_items_and_target_results_as_JSON()
    {
        using var project = await Sandbox.CreateAsync(ExportDir);
        await project.RestoreAsync();

        var result = await project.RunAsync(
            "build", "--no-restore", "-getProperty:ConfigLockExportDir", "-getItem:ConfigLockFile", "-getTargetResult:ConfigLockResolve");

        result.MustPass();
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal("locks", json.RootElement.GetProperty("Properties").GetProperty("ConfigLockExportDir").GetString());
        var file = json.RootElement.GetProperty("Items").GetProperty("ConfigLockFile")[0].GetProperty("FullPath").GetString();
        Assert.Equal(project.PathOf(Locked.Lock), file);
        var target = json.RootElement.GetProperty("TargetResults").GetProperty("ConfigLockResolve");
        Assert.Equal("Success", target.GetProperty("Result").GetString());
        Assert.Equal(file, target.GetProperty("Items")[0].GetProperty("FullPath").GetString());
    }

    [Theory]
    [InlineData("central package management")]
    [InlineData("global package reference")]
    [InlineData("Directory.Build.props")]
    public async Task The_package_can_be_referenced_in_every_way(string way)
    {
        using var project = await Sandbox.CreateAsync(ExportDir);
        var own = $"<PackageReference Include=\"ConfigLock\" Version=\"{project.Version}\" PrivateAssets=\"all\" />";
        var central = "<ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>";
        if (way == "central package management")
        {
            project.Edit("App.csproj", own, "<PackageReference Include=\"ConfigLock\" PrivateAssets=\"all\" />");
            project.Write(
                "Directory.Packages.props",
                $"<Project><PropertyGroup>{central}</PropertyGroup><ItemGroup><PackageVersion Include=\"ConfigLock\" "
                    + $"Version=\"{project.Version}\" /></ItemGroup></Project>");
        }
        else if (way == "global package reference")
        {
            project.Edit("App.csproj", own, "");
            project.Write(
                "Directory.Packages.props",
                $"<Project><PropertyGroup>{central}</PropertyGroup><ItemGroup><GlobalPackageReference Include=\"ConfigLock\" "
                    + $"Version=\"{project.Version}\" /></ItemGroup></Project>");
        }
        else
        {
            project.Edit("App.csproj", own, "");
            project.Edit("App.csproj", ExportDir, "");
            project.Write(
                "Directory.Build.props", $"<Project><PropertyGroup>{ExportDir}</PropertyGroup><ItemGroup>{own}</ItemGroup></Project>");
        }

        var build = await project.BuildAsync();

        // NuGet leaves the library out of such a reference, whatever the package says.
        if (way == "global package reference") build.MustWarnWith("CFGLOCK407");
        else build.MustPassQuietly();
        Assert.True(project.Exists(Locked.Lock));
    }

    [Theory]
    [InlineData("fsproj", "Main.fs", "module Main\n")]
    [InlineData("vbproj", "Module.vb", "Module Main\nEnd Module\n")]
    public async Task Other_languages_get_the_lock(string extension, string file, string text)
    {
        using var project = await Sandbox.CreateAsync(ExportDir);
        File.Move(project.PathOf("App.csproj"), project.PathOf("App." + extension));
        File.Delete(project.PathOf("Nothing.cs"));
        project.Write(file, text);
        if (extension == "fsproj") project.Edit("App.fsproj", "<PackageReference", "<Compile Include=\"Main.fs\" /><PackageReference");

        (await project.BuildAsync()).MustPassQuietly();
        Assert.True(project.Exists(Locked.Lock));
    }
}
