namespace ConfigLock.ToolTests.Infrastructure;

/// <summary>A solution of projects that use the targets of this repository as those of a package.</summary>
internal sealed class BuiltSolution : IDisposable
{
    private const string Schema = """
        {
          "title": "AppConfig",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string", "default": "small" },
            "retries": { "type": "integer", "default": 3 },
            "token": { "type": "string", "writeOnly": true },
            "limits": { "type": "object", "additionalProperties": { "type": "integer" } },
            "steps": { "type": "array", "items": { "type": "object" } }
          }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    /// <param name="projects">The names of the projects that have a config and a lock.</param>
    public BuiltSolution(params string[] projects)
    {
        foreach (var name in projects) AddProject(name);
    }

    public string Directory => _folder.Path;

    /// <summary>Writes the solution of these projects.</summary>
    public void WriteSolution(params string[] projects) => _folder.Write(
        "All.slnx",
        $"<Solution>{string.Concat(projects.Select(static name => $"<Project Path=\"{FileOf(name)}.csproj\" />"))}</Solution>");

    /// <summary>A project with a config, in the folder of that name; only its last part is the project's.</summary>
    public void AddProject(
        string name, string properties = "", string items = "", string framework = "<TargetFramework>net10.0</TargetFramework>")
    {
        var root = Repository.Root;
        _folder.Write($"{name}/config.schema.json", Schema);
        _folder.Write($"{name}/config.toml", "model = \"large\"\n\n[limits]\n\"a.b\" = 1\n");
        _folder.Write($"{FileOf(name)}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{root}/build/ConfigLock.props" />
              <PropertyGroup>
                {framework}
                <_ConfigLockTasksAssembly>{ToolRun.Tasks}</_ConfigLockTasksAssembly>
                <ConfigLockLoadPath>{Path.GetFileName(name)}.config.lock.toml</ConfigLockLoadPath>
                {properties}
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              <Import Project="{root}/build/ConfigLock.targets" Condition="'$(TargetFramework)' != ''" />
              <Import Project="{root}/build/multitargeting/ConfigLock.targets" Condition="'$(TargetFramework)' == ''" />
            </Project>
            """);
    }

    /// <summary>A sample's config in a project of its name, but not its code.</summary>
    /// <param name="sample">The folder in <c>samples</c>.</param>
    /// <param name="name">The folder here.</param>
    /// <param name="properties">More lines of its <c>PropertyGroup</c>.</param>
    /// <param name="items">Lines of its <c>ItemGroup</c>.</param>
    public void AddSample(string sample, string name, string properties, string items)
    {
        AddProject(name, properties, items);
        File.Delete(PathOf($"{name}/config.toml"));
        File.Delete(PathOf($"{name}/config.schema.json"));
        var folder = Repository.PathOf($"samples/{sample}");
        foreach (var file in System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (path.Split('/')[0] is not ("bin" or "obj" or "locks" or "packages.lock.json")
                && Path.GetExtension(path) is ".json" or ".toml" or ".md")
                Write($"{name}/{path}", File.ReadAllText(file));
        }
    }

    /// <summary>A project without the package.</summary>
    public void AddPlainProject(string name) => _folder.Write($"{name}/{name}.csproj", """
        <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
        """);

    public string PathOf(string name) => _folder.PathOf(name);

    public bool Exists(string name) => _folder.Exists(name);

    public string Read(string name) => _folder.Read(name);

    public void Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Runs the tool in the solution's folder, and expects an exit code.</summary>
    public ProgramRun Run(int exitCode, params string[] arguments)
    {
        var run = ToolRun.Run(Directory, arguments);
        Assert.True(run.ExitCode == exitCode, $"{run.Command}\n{run.Output}\nexit code {run.ExitCode}");
        Assert.DoesNotContain("\e[", run.Output, StringComparison.Ordinal);
        return run;
    }

    private static string FileOf(string name) => $"{name}/{Path.GetFileName(name)}";

    public void Dispose() => _folder.Dispose();
}
