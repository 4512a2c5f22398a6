using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>The sample <c>samples/Shop</c>, as a project that uses the package, does what its README says.</summary>
public class ShopSampleTests
{
    [Fact]
    public async Task The_gate_names_what_the_merged_array_came_to()
    {
        var riddle = new DocPage("samples/Shop/README.md").Blocks("A riddle");
        using var project = await CopyAsync();
        (await project.ResolveAsync()).MustPassQuietly();

        project.Write("appsettings.Production.json", riddle[0].Text);
        var build = await project.ResolveAsync();
        build.MustFailWith("CFGLOCK303");
        Assert.All(riddle[1].Text.TrimEnd('\n').Split('\n'), line => Assert.Contains(line, build.Output, StringComparison.Ordinal));

        Assert.Contains("Shop.PaymentMethods", (await project.BuildAsync("-t:ConfigLockExplain")).Output, StringComparison.Ordinal);
        (await project.ResolveAsync("-p:ConfigLockUpdate=true")).MustPass();
        (await project.ResolveAsync()).MustPass();
    }

    [Fact]
    public async Task A_connection_string_is_not_for_a_file()
    {
        using var project = await CopyAsync();
        project.Write("appsettings.Staging.json", """{ "ConnectionStrings": { "Orders": "Server=db;Password=hunter2" } }""");
        var build = await project.ResolveAsync("-p:ConfigLockLoadPath=none", "-p:ConfigLockMode=Replay");
        build.MustWarnWith("CFGLOCK231");
        Assert.DoesNotContain("hunter2", build.Output, StringComparison.Ordinal);
    }

    private static async Task<Sandbox> CopyAsync()
    {
        var project = await Sandbox.CreateEmptyAsync("Shop");
        var folder = Path.Combine(Repository.Root, "samples", "Shop");
        foreach (var file in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (!name.StartsWith("bin/", StringComparison.Ordinal) && !name.StartsWith("obj/", StringComparison.Ordinal)
                && Path.GetExtension(name) is (".json" or ".toml") && name != "packages.lock.json")
                project.Write(name, File.ReadAllText(file));
        }

        project.WriteProject(
            "<ConfigLockHostDefaults>true</ConfigLockHostDefaults><ConfigLockMode>Verify</ConfigLockMode>"
                + "<ConfigLockLoadPath>locks/Shop.{Environment}.config.lock.toml</ConfigLockLoadPath>",
            "<ConfigLockEnvironment Include=\"Development;Staging;Production\" />");
        return project;
    }
}
