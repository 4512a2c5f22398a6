namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>
/// A repository with a solution whose projects lie in folders: <c>src/App</c> and <c>src/Worker</c> with locks in one folder,
/// <c>tests/App.Tests</c> without the package.
/// </summary>
internal static class LockedSolution
{
    public static async Task<Sandbox> CreateAsync()
    {
        var solution = await Sandbox.CreateEmptyAsync();
        return await solution.PreparedAsync(async () =>
        {
            AddProject(solution, "src/App", "App");
            AddProject(solution, "src/Worker", "Worker");
            solution.Write("tests/App.Tests/App.Tests.csproj", """
                <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
                """);
            WriteSolution(solution, "src/App/App", "src/Worker/Worker", "tests/App.Tests/App.Tests");
            (await solution.RunAsync("build", "-tl:off", "-p:ConfigLockUpdate=true")).MustPassQuietly();
            Git.Run(solution.Directory, "init", "-q");
        });
    }

    /// <summary>Writes the solution of these projects, each a path without its ending.</summary>
    public static void WriteSolution(Sandbox solution, params string[] projects) => solution.Write(
        "All.slnx", $"<Solution>{string.Concat(projects.Select(InFolder))}</Solution>");

    /// <summary>Adds a project with a config whose lock has its name.</summary>
    public static void AddProject(Sandbox solution, string folder, string name)
    {
        solution.Write($"{folder}/config.schema.json", Sandbox.Schema);
        solution.Write($"{folder}/config.toml", Sandbox.Config);
        solution.Write($"{folder}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RunAnalyzers>false</RunAnalyzers>
                <ConfigLockLoadPath>../../locks/$(MSBuildProjectName).config.lock.toml</ConfigLockLoadPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ConfigLock" Version="{solution.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
    }

    private static string InFolder(string path) =>
        $"<Folder Name=\"/{path.Split('/')[0]}/{path.Split('/')[1]}/\"><Project Path=\"{path}.csproj\" /></Folder>";
}
