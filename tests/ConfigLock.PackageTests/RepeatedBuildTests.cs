using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Edit, build, edit, build in one folder, as <c>dotnet watch</c> does: each build tells of the edit before it.</summary>
public class RepeatedBuildTests
{
    private const string Use = """
        internal static class Use
        {
            public static readonly string Model = App.AppConfig.Effective.Model;
        }
        """;

    [Fact]
    public async Task Each_build_sees_the_edit_before_it()
    {
        using var project = await Locked.CreateAsync(
            "<ConfigLockMode>Verify</ConfigLockMode><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");
        project.Write("Use.cs", Use);
        (await project.BuildAsync()).MustPassQuietly();
        AssertGenerated(project, "\"large\"");

        // A layer drifts, until it is accepted; the code follows the lock.
        project.Edit("config.toml", "large", "huge");
        (await project.BuildAsync()).MustDrift("+model = \"huge\"");
        (await project.BuildAsync()).MustDrift("+model = \"huge\"");
        (await project.BuildAsync("-p:ConfigLockUpdate=true")).MustPassQuietly();
        (await project.BuildAsync()).MustPassQuietly();
        AssertGenerated(project, "\"huge\"");

        // A key that the schema gains drifts, and goes again with it.
        var schema = project.Read("config.schema.json");
        project.Edit("config.schema.json", "\"retries\":", "\"budget\": { \"type\": \"integer\", \"default\": 7 }, \"retries\":");
        (await project.BuildAsync()).MustDrift("+budget = 7");
        project.Write("config.schema.json", schema);
        (await project.BuildAsync()).MustPassQuietly();

        // Broken, then mended: neither error nor recovery sticks.
        var config = project.Read("config.toml");
        project.Write("config.toml", "model = = 3\n");
        (await project.BuildAsync()).MustFailWith("CFGLOCK201");
        project.Write("config.toml", config);
        (await project.BuildAsync()).MustPassQuietly();

        // The lock by hand, and back.
        project.Edit(Locked.Lock, "retries = 3", "retries = 4");
        (await project.BuildAsync()).MustDrift("-retries = 4");
        project.Edit(Locked.Lock, "retries = 4", "retries = 3");
        (await project.BuildAsync()).MustPassQuietly();

        // The types follow the schema: the code that used a key that is gone no longer compiles, and that is all.
        project.Edit("config.schema.json", "\"model\"", "\"engine\"");
        project.Edit("config.toml", "model", "engine");
        project.Edit("Use.cs", "Effective.Model", "Effective.Engine");
        (await project.BuildAsync("-p:ConfigLockUpdate=true")).MustPassQuietly();
        AssertGenerated(project, "Engine = \"huge\"");
    }

    private static void AssertGenerated(Sandbox project, string text) => Assert.Contains(
        Directory.GetFiles(project.PathOf("obj"), "*.g.cs", SearchOption.AllDirectories), file => File.ReadAllText(file)
            .Contains(text, StringComparison.Ordinal));
}
