using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>A warning comes again in an unchanged build.</summary>
public class WarningTests
{
    [Fact]
    public async Task A_config_toml_that_the_layers_leave_out_is_named_each_time()
    {
        using var project = await Sandbox.CreateAsync(items: "<ConfigLockLayer Include=\"other.toml\" />");
        project.Write("other.toml", Sandbox.Config);
        File.Delete(project.PathOf("config.toml"));
        (await project.ResolveAsync()).MustPassQuietly();

        project.Write("config.toml", Sandbox.Config);
        (await project.ResolveAsync()).MustWarnWith("CFGLOCK2");
        (await project.ResolveAsync()).MustWarnWith("CFGLOCK2");
    }

    [Fact]
    public async Task Layers_without_a_schema_are_locked_as_they_are()
    {
        using var project = await Sandbox.CreateAsync();
        File.Delete(project.PathOf("config.schema.json"));
        (await project.BuildAsync()).MustWarnWith("CFGLOCK");
        (await project.ResolveAsync()).MustWarnWith("CFGLOCK");
    }

    // The generator reads the schema too, and leaves it to the build to say what is wrong with it.
    [Fact]
    public async Task A_fault_without_effect_in_the_schema_is_said_once_and_costs_no_types()
    {
        using var project = await Sandbox.CreateAsync("<OutputType>Exe</OutputType>");
        project.Edit("config.schema.json", "\"type\": \"string\",", "\"type\": \"string\", \"description\": null,");
        project.Edit(
            "config.schema.json",
            "\"type\": \"object\",\n  \"additionalProperties\"",
            "\"type\": \"object\",\n  \"definitions\": { \"a\": { \"$ref\": \"#/definitions/a\" } },\n  \"additionalProperties\"");
        project.Write("Program.cs", "System.Console.WriteLine(App.AppConfig.Effective.Model);");

        var build = await project.BuildAsync();
        build.MustPass();
        Assert.Equal(
            ["CFGLOCK121", "CFGLOCK122"], build.Messages.Select(static message => message.Code).Distinct().Order(StringComparer.Ordinal));
        build.Expect(build.Output.Contains("    2 Warning(s)", StringComparison.Ordinal), "each warning once");
        build.Expect(build.Messages.All(message => message.File == project.PathOf("config.schema.json")), "the schema's place");
    }
}
