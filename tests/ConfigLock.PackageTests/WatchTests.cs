using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>The real <c>dotnet watch</c>, with hot reload as by default.</summary>
public class WatchTests
{
    private const string Waiting = "Waiting for changes";

    [Fact]
    public async Task An_edit_of_a_file_that_shapes_the_config_restarts_the_program_with_it()
    {
        using var project = await Sandbox.CreateAsync("<OutputType>Exe</OutputType>", """
            <ConfigLockLayer Include="config.toml" />
            <ConfigLockLayer Include="local.toml" Optional="true" />
            """);
        project.Edit(
            "config.schema.json",
            "\"retries\"",
            "\"model_file\": { \"type\": \"string\", \"x-configlock\": { \"include\": \"model\" } }, \"retries\"");
        project.Write("config.toml", "model_file = \"model.txt\"\n");
        project.Write("model.txt", "first");
        project.Write("Program.cs", """
            System.Console.WriteLine("running with " + App.AppConfig.Effective.Model + App.AppConfig.Effective.Retries);
            new System.Threading.ManualResetEvent(false).WaitOne();
            """);

        using var program = RunningProgram.Watch(project);
        await program.SaysAsync("running with first3", Waiting);

        project.Write("config.toml", "model_file = \"model.txt\"\nretries = 4\n");
        await program.SaysAsync("running with first4", Waiting);
        if (!LongForm.IsOn) return;

        project.Write("model.txt", "second");
        await program.SaysAsync("running with second4", Waiting);

        project.Write("local.toml", "retries = 5\n");
        await program.SaysAsync("running with second5");
    }
}
