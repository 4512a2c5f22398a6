namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>The sample <c>samples/Shop</c> as a project that uses the packages.</summary>
internal static class ShopProject
{
    private const string Properties = """
        <RootNamespace>Shop</RootNamespace><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <ConfigLockHostDefaults>true</ConfigLockHostDefaults><ConfigLockMode>Verify</ConfigLockMode>
        <ConfigLockLoadPath>locks/Shop.{Environment}.config.lock.toml</ConfigLockLoadPath>
        """;

    private const string Environments = """<ConfigLockEnvironment Include="Development;Staging;Production" />""";

    /// <summary>Its config, without a program.</summary>
    public static async Task<Sandbox> CopyAsync()
    {
        var project = await Sandbox.CreateEmptyAsync("Shop");
        Copy(project, static name => Path.GetExtension(name) is ".json" or ".toml");
        project.WriteProject(Properties, Environments);
        return project;
    }

    /// <summary>All of it, a web program that can restore and does not yet refer to the package ConfigLock.Hosting.</summary>
    /// <param name="items">Lines of its <c>ItemGroup</c>.</param>
    public static async Task<Sandbox> CopyProgramAsync(string items = "")
    {
        var project = await Sandbox.CreateEmptyAsync("Shop");
        return await project.PreparedAsync(async () =>
        {
            Copy(project, static name => Path.GetExtension(name) is ".json" or ".toml" or ".cs");
            project.WriteProject(Properties, Environments + items);
            project.Edit("App.csproj", "\"Microsoft.NET.Sdk\"", "\"Microsoft.NET.Sdk.Web\"");
            await HostingFeed.UseAsync(project);
        });
    }

    private static void Copy(Sandbox project, Func<string, bool> isWanted)
    {
        var folder = Path.Combine(Repository.Root, "samples", "Shop");
        foreach (var file in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (!name.StartsWith("bin/", StringComparison.Ordinal) && !name.StartsWith("obj/", StringComparison.Ordinal)
                && isWanted(name) && name != "packages.lock.json")
                project.Write(name, File.ReadAllText(file));
        }
    }
}
