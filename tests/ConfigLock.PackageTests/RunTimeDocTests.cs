using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Command, code and failures of <c>docs/run-time.md</c>, in a program with the config of <c>samples/Shop</c>.</summary>
public class RunTimeDocTests
{
    private const string Building = "var app = builder.Build();\n";
    private const string Running = "app.Run();\n";

    private static readonly DocPage Page = new("docs/run-time.md");

    private static readonly string Failure = Page.Blocks("The check at start")[0].Text;
    private static readonly string BindingFailure = Page.Blocks("Binding")[1].Text;

    [Fact]
    public async Task The_program_of_the_page_prints_what_the_page_says()
    {
        using var project = await ShopProject.CopyProgramAsync();
        var (command, program) = (Page.Blocks("")[0].Commands.Single(), Page.Blocks("")[1].Text);
        (await project.RunAsync(command.Split(' ')[1..])).MustPass();
        project.Write("Program.cs", Whole(program));
        (await project.BuildAsync()).MustPassQuietly();

        await RunsWith(project, 20, "");
        await Fails(project, "", Failure, ("Shop__PageSize", "100"));
        await RunsWith(project, 100, "warn", ("Shop__PageSize", "100"));
        await RunsWith(project, 20, "variables under the lock", ("Shop__PageSize", "100"));
        await Fails(project, "variables over the lock", Failure, ("Shop__PageSize", "100"));
        await Fails(
            project, "warn", "Unhandled exception. " + BindingFailure, ("Shop__PageSize", "1000"), ("Shop__PaymentMethods__0", "cash"));
    }

    // All code of the page in one program, which a variable tells what to do.
    private static string Whole(string program)
    {
        var (warn, sources) = (Page.Blocks("The check at start")[1].Text, Page.Blocks("The lock as a source"));
        Assert.Contains(Building, program, StringComparison.Ordinal);
        Assert.Contains(Running, program, StringComparison.Ordinal);
        return "using Shop;\nvar mode = Environment.GetEnvironmentVariable(\"TEST_MODE\");\n" + program
            .Replace(
                Building, In("warn", warn) + In("variables under the lock", sources[0].Text)
                    + In("variables over the lock", sources[1].Text) + Building, StringComparison.Ordinal)
            .Replace(
                Running, "app.Lifetime.ApplicationStarted.Register(app.Lifetime.StopApplication);\n"
                    + Page.Blocks("Binding")[0].Text + Running, StringComparison.Ordinal);
    }

    private static string In(string mode, string code) => $"if (mode == \"{mode}\")\n{{\n{code}}}\n";

    private static async Task RunsWith(Sandbox project, int books, string mode, params (string Name, string Value)[] variables)
    {
        var run = await StartAsync(project, mode, variables);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains($"{books} books on a page\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(mode == "warn", run.Output.Contains("drifted", StringComparison.Ordinal));
    }

    private static async Task Fails(Sandbox project, string mode, string said, params (string Name, string Value)[] variables)
    {
        var run = await StartAsync(project, mode, variables);
        Assert.Equal(said, run.StandardError[..Math.Min(said.Length, run.StandardError.Length)]);
        Assert.Contains("(134 on Linux and macOS)", Page.Text, StringComparison.Ordinal);
        if (OperatingSystem.IsWindows()) Assert.NotEqual(0, run.ExitCode);
        else Assert.Equal(134, run.ExitCode);
    }

    private static Task<ProgramRun> StartAsync(Sandbox project, string mode, (string Name, string Value)[] variables) =>
        ProgramRun.RunAsync(
            "dotnet", [project.PathOf("bin/Debug/net10.0/App.dll"), "--urls", "http://127.0.0.1:0"], project.Directory, environment =>
            {
                DotNet.SetEnvironment(environment);
                (environment["TEST_MODE"], environment["ConnectionStrings__Orders"]) = (mode, "Filename=orders.db");
                foreach (var (name, value) in variables) environment[name] = value;
            });
}
