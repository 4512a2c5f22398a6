using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>The generated types, as a program from the package sees them.</summary>
public class GeneratedTypesTests
{
    private const string Program = """
        using App;
        Console.WriteLine(AppConfig.Effective.Model + " " + AppConfig.Effective.Retries + " " + AppConfig.Effective.Features?.Search);
        """;

    [Fact]
    public async Task The_effective_config_is_there_to_print()
    {
        using var project = await Sandbox.CreateAsync(
            "<OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>"
                + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        project.Write("Program.cs", Program);
        (await project.BuildAsync()).MustPassQuietly();
        Assert.Contains("large 3 True", (await project.StartAsync()).Output, StringComparison.Ordinal);

        project.Edit("config.toml", "large", "huge");
        (await project.BuildAsync()).MustPassQuietly();
        Assert.Contains("huge 3 True", (await project.StartAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rules_file_reaches_the_types()
    {
        using var project =
            await Sandbox.CreateAsync("<OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>");
        project.Write("configlock.rules.toml", "[rules.model]\nstrip = \"environment\"\n");
        project.Write("Program.cs", "Console.WriteLine(\"model: \" + (App.AppConfig.Effective.Model ?? \"none\"));");
        (await project.BuildAsync()).MustPassQuietly();
        Assert.Contains("model: none", (await project.StartAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_language_version_is_a_warning_that_says_so()
    {
        using var project = await Sandbox.CreateAsync("<LangVersion>7.3</LangVersion>");
        var build = await project.BuildAsync();
        build.MustPass();
        Assert.Contains(build.Messages, static message => message.Code == "CFGLOCK401");
    }
}
