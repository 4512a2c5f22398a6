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

        var run = await project.StartAsync();

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

    [Fact]
    public async Task A_name_comes_through_the_build_as_it_is()
    {
        string[] names = ["50%41", "A;B", "C#", "Größe", "eu.west 1"];
        const string Items = "<ConfigLockEnvironment Include=\"Größe;A%3BB;eu.west 1;50%2541;C#\" />"
            + "<ConfigLockLayer Include=\"config.toml;config.{Environment}.toml\" Optional=\"true\" />";
        const string Travel = "<OutputType>Exe</OutputType><ConfigLockEmbed>true</ConfigLockEmbed>"
            + "<ConfigLockCopyToOutput>true</ConfigLockCopyToOutput><ConfigLockStamp>true</ConfigLockStamp>";
        using var project = await Sandbox.CreateAsync(Travel + "<ConfigLockExportDir>locks</ConfigLockExportDir>", Items);
        for (var i = 0; i < names.Length; i++)
            project.Write($"config.{names[i]}.toml", FormattableString.Invariant($"retries = {i + 5}\n"));
        project.Write("Nothing.cs", """
            foreach (var name in System.Reflection.Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal))
                Console.WriteLine(name + " " + App.AppConfig.EffectiveIn(name.Replace(".config.lock.toml", "")).Retries);
            """);
        project.Write("Directory.Build.props", "<Project><PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>");
        (await project.BuildAsync()).MustPassQuietly();

        var run = await project.StartAsync();
        Assert.Equal(
            [.. names.Select(static (name, i) => FormattableString.Invariant($"{name}.config.lock.toml {i + 5}")), ""],
            run.Output.Split('\n'));
        for (var i = 0; i < names.Length; i++)
        {
            var name = $"App.{names[i]}.config.lock.toml";
            Assert.Contains(FormattableString.Invariant($"retries = {i + 5}\n"), project.Read("locks/" + name), StringComparison.Ordinal);
            Assert.Equal(project.Read("locks/" + name), project.Read("bin/Debug/net10.0/" + name));
        }

        project.WriteProject(Travel + Gate, Items);
        (await project.ResolveAsync(NoContinuousIntegration)).MustPassQuietly();
        var unchanged = await project.ResolveAsync("-v:d", NoContinuousIntegration);
        unchanged.Expect(!unchanged.RanTask, "a skipped task");
        project.Write("config.50%41.toml", "retries = 1\n");
        Assert.Contains(
            "CFGLOCK303: in 50%41: 1 key drifted from the lock: retries",
            (await project.ResolveAsync(NoContinuousIntegration)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_types_know_an_environment_by_any_name()
    {
        using var project = await Sandbox.CreateAsync(
            "<OutputType>Exe</OutputType>",
            "<ConfigLockEnvironment Include=\"Größe;A%3BB;C#;eu.west 1;50%2541\" />"
                + "<ConfigLockOverride Include=\"retries\" Value=\"9\" Environment=\"C#\" />");
        project.Write("Program.cs", """
            foreach (var name in new[] { "GRÖSSE", "größe", "a;b", "C#", "EU.west 1", "50%41", "C" })
            {
                try { System.Console.WriteLine(name + " " + App.AppConfig.EffectiveIn(name).Retries); }
                catch (System.ArgumentException error) { System.Console.WriteLine(error.Message); }
            }
            """);
        (await project.BuildAsync()).MustPassQuietly();

        var lines = (await project.StartAsync()).Output.Split('\n');
        const string Known = "those known are \"50%41\", \"A;B\", \"C#\", \"Größe\", \"eu.west 1\". (Parameter 'environment')";
        Assert.Equal(
            [
                $"No config was locked for the environment \"GRÖSSE\"; {Known}", "größe 3", "a;b 3", "C# 9", "EU.west 1 3", "50%41 3",
                $"No config was locked for the environment \"C\"; {Known}", "",
            ],
            lines);
    }

    [Fact]
    public async Task Each_framework_has_a_lock_of_each_and_explains_it()
    {
        using var project = await Sandbox.CreateAsync();
        project.WriteProject(
            "<ConfigLockExportDir>locks</ConfigLockExportDir><LangVersion>10</LangVersion>",
            "<ConfigLockEnvironment Include=\"Staging;Production\" />"
                + "<ConfigLockOverride Include=\"retries\" Value=\"9\" Environment=\"Staging\" />",
            "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        project.UseFeeds((await PackageFeed.GetAsync()).Directory, BuiltRepository.PackageRoot);

        (await project.ResolveAsync()).MustPassQuietly();
        string[] stems = ["App.net10.0.Production", "App.net10.0.Staging", "App.netstandard2.0.Production", "App.netstandard2.0.Staging"];
        Assert.Equal(
            stems.Select(static stem => stem + ".config.lock.toml"),
            Directory.GetFiles(project.PathOf("locks")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        var explained = await project.BuildAsync("-t:ConfigLockExplain");
        foreach (var framework in (string[])["net10.0", "netstandard2.0"])
        {
            explained.Expect(
                explained.Output.Contains($"# App.csproj ({framework})\n  # the same in Staging, Production\n", StringComparison.Ordinal),
                framework);
            Assert.True(project.Exists($"obj/Debug/{framework}/configlock/App.{framework}.Staging.explain.json"));
        }

        explained.Expect(
            explained.Output.Contains(
                "\n  retries\n      Staging    = 9  # override in a ConfigLockOverride item\n", StringComparison.Ordinal),
            "the override");
    }

    [Fact]
    public async Task A_binary_log_holds_the_locks_and_layers_of_each_that_is_named()
    {
        using var project = await ProjectAsync(HostDefaults, Environments);
        (await project.ResolveAsync("-bl:all.binlog")).MustPassQuietly();
        Assert.Equal(
            [
                "App.Development.config.lock.toml", "App.Production.config.lock.toml", "App.Staging.config.lock.toml",
                "Development/1.appsettings.json.toml",
                "Production/1.appsettings.json.toml", "Production/2.appsettings.Production.json.toml",
                "Staging/1.appsettings.json.toml", "Staging/2.appsettings.Staging.json.toml",
            ],
            Embedded("all.binlog"));

        project.WriteProject(HostDefaults, "<ConfigLockEnvironment Include=\"Staging\" />");
        (await project.ResolveAsync("-bl:one.binlog")).MustPassQuietly();
        Assert.Equal(
            ["App.Staging.config.lock.toml", "Staging/1.appsettings.json.toml", "Staging/2.appsettings.Staging.json.toml"],
            Embedded("one.binlog"));

        IEnumerable<string> Embedded(string log) => BinaryLog.EmbeddedFiles(project.PathOf(log)).Keys
            .Select(static file => file.Replace('\\', '/').Split("/configlock/"))
            .Where(static parts => parts.Length == 2 && parts[1].EndsWith(".toml", StringComparison.Ordinal))
            .Select(static parts => parts[1].Replace("sources/", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
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
