using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>The types as System.Text.Json writes and reads them where the library has no converters for it.</summary>
public class JsonTests
{
    private const string Schema = """
        {
          "title": "Settings",
          "additionalProperties": false,
          "properties": {
            "level": { "enum": ["very-low", "High!"] },
            "days": { "type": "array", "items": { "type": "string", "format": "date" } },
            "ratio": { "type": "number" },
            "notify": { "anyOf": [{ "type": "boolean" }, { "type": "array", "items": { "type": "string" } }] }
          }
        }
        """;

    private const string Config = "level = \"High!\"\ndays = [2026-11-26]\nratio = 3\nnotify = [\"x\"]\n";
    private const string Json = """{"Level":"High!","Days":["2026-11-26"],"Ratio":3.0,"Notify":["x"]}""";

    private const string Properties =
        "<LangVersion>10</LangVersion><Nullable>enable</Nullable><ImplicitUsings>disable</ImplicitUsings>"
            + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><RootNamespace>Acme</RootNamespace>";

    private static readonly string Package =
        $"<PackageReference Include=\"System.Text.Json\" Version=\"{BuildMetadata.Of("JsonVersion")}\" />";

    // Writes what it has as JSON, and says whether that is read as what it was.
    private const string Program = """
        using System;
        using System.Text.Json;
        var config = Acme.Settings.Effective;
        var json = JsonSerializer.Serialize(config);
        Console.WriteLine(json);
        Console.WriteLine(config == JsonSerializer.Deserialize<Acme.Settings>(json));

        """;

    // The same by what the generator of System.Text.Json makes of types that it sees in another assembly. It does not look into converters,
    // so what a list holds is named.
    private const string GeneratedProgram = Program + """
        json = JsonSerializer.Serialize(config, Context.Default.Settings);
        Console.WriteLine(json);
        Console.WriteLine(config == JsonSerializer.Deserialize(json, Context.Default.Settings));

        [System.Text.Json.Serialization.JsonSerializable(typeof(Acme.Settings))]
        [System.Text.Json.Serialization.JsonSerializable(typeof(string))]
        internal sealed partial class Context : System.Text.Json.Serialization.JsonSerializerContext { }
        """;

    [Fact]
    public async Task A_program_writes_and_reads_the_types_of_a_library_for_net_standard()
    {
        using var solution = await Sandbox.CreateEmptyAsync("App");
        solution.UseFeeds((await PackageFeed.GetAsync()).Directory, BuiltRepository.PackageRoot);
        solution.Write("Settings/Settings.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework>{Properties}</PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ConfigLock" Version="{solution.Version}" />
                {Package}
              </ItemGroup>
            </Project>
            """);
        solution.Write("Settings/config.schema.json", Schema);
        solution.Write("Settings/config.toml", Config);
        solution.Write("Program/Program.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup><ProjectReference Include="../Settings/Settings.csproj" /></ItemGroup>
            </Project>
            """);
        solution.Write("Program/Program.cs", GeneratedProgram);

        (await solution.RunAsync("build", "Program/Program.csproj", "--nologo", "-tl:off")).MustPassQuietly();

        var run = await solution.RunAsync("Program/bin/Debug/net10.0/Program.dll");
        Assert.Equal($"{Json}\nTrue\n{Json}\nTrue", run.Output.Trim().ReplaceLineEndings("\n"));
    }

    // As a program for .NET 6 or 7, which takes that build and has System.Text.Json without a package.
    [Fact]
    public async Task A_program_does_so_on_the_library_for_net_standard()
    {
        using var project = await Sandbox.CreateAsync(
            Properties + "<OutputType>Exe</OutputType>",
            "<Reference Include=\"$(PkgConfigLock)/lib/netstandard2.0/ConfigLock.dll\" />");
        project.Edit("App.csproj", "PrivateAssets=\"all\"", "ExcludeAssets=\"compile;runtime\" GeneratePathProperty=\"true\"");
        project.Write("config.schema.json", Schema);
        project.Write("config.toml", Config);
        project.Write("Program.cs", Program);

        (await project.BuildAsync()).MustPassQuietly();

        Assert.Equal($"{Json}\nTrue", (await project.StartAsync()).Output.Trim().ReplaceLineEndings("\n"));
        Assert.DoesNotContain("System.Text.Json", await File.ReadAllTextAsync(project.PathOf("bin/Debug/net10.0/ConfigLock.dll")));
    }

    [Fact]
    public async Task They_compile_for_net_framework()
    {
        using var project = await Sandbox.CreateAsync();
        project.WriteProject(
            Properties, Package,
            "<TargetFramework>net48</TargetFramework>");
        project.UseMachineFeeds();
        project.Write("config.schema.json", Schema);
        project.Write("config.toml", Config);
        project.Write("Use.cs", """
            public static class Use
            {
                public static System.Type Type => typeof(Acme.ConfigLockJson.LibraryJsonConverterFactory);
                public static string Json => System.Text.Json.JsonSerializer.Serialize(Acme.Settings.Effective);
            }
            """);

        (await project.BuildAsync()).MustPassQuietly();
    }
}
