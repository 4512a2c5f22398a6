using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Published programs that hold their configuration to the lock, started as users start them.</summary>
public class RunTimeTests
{
    [Fact]
    public async Task A_published_program_runs_with_what_was_locked_or_says_what_it_is()
    {
        using var program = await PublishedHost.CreateAsync();
        await RunsAsLockedOrFails(program);
        await FailsWhereNothingIsLocked(program);
        await TurnsItsHealthOnReload(program);
        await ReadsLocksAndWritesThemBack(program);
    }

    // With warnings about trimming as errors. It is one program for all that is asked of native code, since publishing takes long.
    [NativeLinkerFact]
    public async Task A_native_program_does_the_same()
    {
        using var program = await PublishedHost.CreateAsync(isNative: true);
        await RunsAsLockedOrFails(program);
        await FailsWhereNothingIsLocked(program);
        await TurnsItsHealthOnReload(program);
        await ReadsLocksAndWritesThemBack(program);
    }

    [Fact]
    public async Task An_older_framework_compiles_and_is_told_why_the_calls_are_missing()
    {
        using var project = await Sandbox.CreateAsync();
        project.WriteProject(
            "<LangVersion>10</LangVersion>",
            $"<PackageReference Include=\"ConfigLock.Hosting\" Version=\"{project.Version}\" />",
            "<TargetFramework>netstandard2.0</TargetFramework>");
        await HostingFeed.UseAsync(project);
        project.Write("Use.cs", "public static class Use { public static string Model => App.AppConfig.Effective.Model; }");
        var build = await project.BuildAsync();
        Assert.Contains("the target framework is older", build.MustWarnWith("CFGLOCK408").Text, StringComparison.Ordinal);
        Assert.All(build.Messages, static message => Assert.Equal("CFGLOCK408", message.Code));
    }

    private static async Task RunsAsLockedOrFails(PublishedHost program)
    {
        var unchanged = await program.StartAsync("");
        unchanged.MustPass();
        Assert.Contains("turns: 5\n", unchanged.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("drift", unchanged.Output, StringComparison.Ordinal);

        var changed = await program.StartAsync("", ("Limits__Turns", "0x7"));
        Assert.NotEqual(0, changed.ExitCode);
        Assert.Contains(
            "Limits.Turns: locked 5, running 7, from EnvironmentVariablesConfigurationProvider", changed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("turns:", changed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", changed.Output, StringComparison.Ordinal);

        var warned = await program.StartAsync("warn", ("Limits__Turns", "7"));
        warned.MustPass();
        Assert.Contains("warn: ", warned.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Limits.Turns is locked as 5 and runs as 7, from EnvironmentVariablesConfigurationProvider",
            warned.Output, StringComparison.Ordinal);
        Assert.Contains("turns: 7\n", warned.Output, StringComparison.Ordinal);
    }

    private static async Task FailsWhereNothingIsLocked(PublishedHost program)
    {
        var missing = await program.StartAsync("", ("ConnectionString", ""));
        Assert.NotEqual(0, missing.ExitCode);
        Assert.Contains(
            "ConnectionString: locked (external), running (empty), from EnvironmentVariablesConfigurationProvider",
            missing.Output, StringComparison.Ordinal);

        var unknown = await program.StartAsync("", ("DOTNET_ENVIRONMENT", "Moon"));
        Assert.NotEqual(0, unknown.ExitCode);
        Assert.Contains("\"Production\", \"Staging\"", unknown.Output, StringComparison.Ordinal);
    }

    private static async Task TurnsItsHealthOnReload(PublishedHost program)
    {
        var reloaded = await program.StartAsync("reload");
        reloaded.MustPass();
        foreach (var line in (string[])
            ["before: Healthy", "after: Unhealthy, 1 key drifted from the lock of Production: Limits.Turns", "turns: 6"])
            Assert.True(reloaded.Output.Split('\n').Contains(line), line + " is not in\n" + reloaded.Output);
    }

    private static async Task ReadsLocksAndWritesThemBack(PublishedHost program) => Assert.Equal(
        "model: large\nsame text: True\nsame value: True\nits stamp: True\nthe program's stamp: True\n",
        (await program.ReadLocksAsync()).Output);
}
