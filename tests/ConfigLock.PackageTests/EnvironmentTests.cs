using System.Security.Cryptography;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>A project with environments, each with a lock of its own.</summary>
public class EnvironmentTests
{
    private const string Environments = "<ConfigLockEnvironment Include=\"Development;Staging;Production\" />";
    private const string HostDefaults =
        "<OutputType>Exe</OutputType><ConfigLockHostDefaults>true</ConfigLockHostDefaults><ConfigLockExportDir>locks</ConfigLockExportDir>";
    private const string Gate =
        "<ConfigLockLoadPath>locks/App.{Environment}.config.lock.toml</ConfigLockLoadPath><ConfigLockMode>Verify</ConfigLockMode>";

    // Whatever machine the tests run on: in a CI build nothing is skipped.
    private const string NoContinuousIntegration = "-p:ContinuousIntegrationBuild=false";

    [Fact]
    public async Task An_edit_of_one_environment_fails_naming_it_with_key_file_and_line()
    {
        using var project = await ProjectAsync(HostDefaults, Environments);
        (await project.ResolveAsync()).MustPassQuietly();
        string[] names = ["Development", "Production", "Staging"];
        Assert.Equal(
            names.Select(static name => $"App.{name}.config.lock.toml"),
            Directory.GetFiles(project.PathOf("locks")).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.Contains("Url = \"https://staging\"", project.Read("locks/App.Staging.config.lock.toml"), StringComparison.Ordinal);

        var gated = HostDefaults.Replace("<ConfigLockExportDir>locks</ConfigLockExportDir>", Gate, StringComparison.Ordinal);
        project.WriteProject(gated, Environments);
        (await project.ResolveAsync(NoContinuousIntegration)).MustPassQuietly();
        var unchanged = await project.ResolveAsync("-v:d", NoContinuousIntegration);
        unchanged.Expect(!unchanged.RanTask, "a skipped task");

        project.Edit("appsettings.Staging.json", "https://staging", "https://other");
        var drift = await project.ResolveAsync(NoContinuousIntegration);
        drift.MustDrift("+Url = \"https://other\"");
        Assert.Contains("CFGLOCK303: in Staging: 1 key drifted from the lock: Url", drift.Output, StringComparison.Ordinal);
        Assert.Contains("appsettings.Staging.json(2,", drift.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_binary_holds_each_lock_and_each_stamp()
    {
        using var project = await ProjectAsync(
            HostDefaults + "<ConfigLockStamp>true</ConfigLockStamp><ConfigLockEmbed>true</ConfigLockEmbed>",
            Environments);
        project.Write("Nothing.cs", """
            using System.IO;
            using System.Linq;
            using System.Reflection;
            var assembly = Assembly.GetExecutingAssembly();
            var stamps = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(a => a.Key == "ConfigLockSha256");
            foreach (var stamp in stamps.Select(a => a.Value).Order()) System.Console.WriteLine(stamp);
            foreach (var name in assembly.GetManifestResourceNames().Order()) System.Console.WriteLine(name);
            """);
        (await project.BuildAsync()).MustPassQuietly();

        var run = await DotNet.RunAsync(project.Directory, ["bin/Debug/net10.0/App.dll"]);

        string[] names = ["Development", "Production", "Staging"];
        var hashes = names.Select(name => File.ReadAllBytes(project.PathOf($"locks/App.{name}.config.lock.toml")))
            .Select(static bytes => Convert.ToHexStringLower(SHA256.HashData(bytes))).Order(StringComparer.Ordinal);
        Assert.Equal([.. hashes, .. names.Select(static name => name + ".config.lock.toml"), ""], run.Output.Split('\n'));
    }

    [Fact]
    public async Task Each_lock_is_an_item_also_in_an_unchanged_build()
    {
        using var project = await ProjectAsync(HostDefaults, Environments);
        project.Write("Directory.Build.targets", """
            <Project>
              <Target Name="Show" AfterTargets="ConfigLockResolve">
                <Message Importance="high" Text="locks: @(ConfigLockFile->'%(Environment)=%(Filename)')" />
              </Target>
            </Project>
            """);
        const string Expected =
            "locks: Development=App.Development.config.lock;Staging=App.Staging.config.lock;Production=App.Production.config.lock";

        Assert.Contains(Expected, (await project.ResolveAsync(NoContinuousIntegration)).Output, StringComparison.Ordinal);
        var unchanged = await project.ResolveAsync("-v:d", NoContinuousIntegration);
        unchanged.Expect(!unchanged.RanTask, "a skipped task");
        Assert.Contains(Expected, unchanged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Layers_of_TOML_have_environments_too()
    {
        using var project = await Sandbox.CreateAsync(
            items: Environments
                + "<ConfigLockLayer Include=\"config.toml;config.{Environment}.toml\" Optional=\"true\" />"
                + "<ConfigLockOverride Include=\"retries\" Value=\"9\" Environment=\"Staging\" />");
        project.Write("config.Production.toml", "model = \"huge\"\n");

        (await project.ResolveAsync("-p:ConfigLockExportDir=locks")).MustPassQuietly();

        Assert.Contains("model = \"huge\"\nretries = 3\n", project.Read("locks/App.Production.config.lock.toml"), StringComparison.Ordinal);
        Assert.Contains("model = \"large\"\nretries = 9\n", project.Read("locks/App.Staging.config.lock.toml"), StringComparison.Ordinal);
    }

    private static async Task<Sandbox> ProjectAsync(string properties, string items)
    {
        var project = await Sandbox.CreateAsync(properties, items);
        File.Delete(project.PathOf("config.schema.json"));
        File.Delete(project.PathOf("config.toml"));
        project.Write("appsettings.json", """{ "Url": "http://localhost", "Level": "Information" }""");
        project.Write("appsettings.Staging.json", "{\n  \"Url\": \"https://staging\"\n}\n");
        project.Write("appsettings.Production.json", """{ "Level": "Warning" }""");
        return project;
    }
}
