using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Every command that a message prints, run as it is printed where the build was started, does what the message says.</summary>
public class PrintedCommandTests
{
    // All that a shell or MSBuild could take for itself.
    private const string Odd = "a%b;c \"d\" 'e' $(HOME) $HOME \\x `y` f,g* ? ü <&|> ";

    private static readonly string OddOverride =
        "-p:ConfigLockOverrides=model=" + Uri.EscapeDataString(
            "\"" + Odd.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"")
            .Replace("%C3%BC", "ü", StringComparison.Ordinal);

    private static readonly string[] Verify = ["-p:ConfigLockMode=Verify"];

    [ShellFact]
    public async Task A_missing_lock_is_created_with_the_very_values_of_the_command_line()
    {
        using var project = await Sandbox.CreateAsync(Locked.LoadPath);
        string[] arguments = [OddOverride + "%3Bretries=7", .. Verify];

        await RunOnlyCommandAsync(project, await project.ResolveAsync(arguments), "CFGLOCK301");

        Assert.Contains(
            $"model = \"{Odd.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"\n"
                + "retries = 7\n",
            project.Read(Locked.Lock), StringComparison.Ordinal);
        (await project.ResolveAsync(arguments)).MustPassQuietly();
    }

    [ShellFact]
    public async Task A_lock_of_another_format_or_version_or_with_marks_of_a_merge_is_put_right()
    {
        using var project = await Locked.CreateAsync();
        string[] arguments = ["-p:ConfigLockOverrides=retries=7", .. Verify];
        project.Edit(Locked.Lock, "version = 1\n", "version = 2\n");
        await RunOnlyCommandAsync(project, await project.ResolveAsync(arguments), "CFGLOCK301");
        (await project.ResolveAsync(arguments)).MustPassQuietly();

        project.Edit(Locked.Lock, $"configlock_version = \"{project.Version}\"", "configlock_version = \"0.0.1\"");
        await RunOnlyCommandAsync(project, await project.ResolveAsync(arguments), "CFGLOCK302");
        (await project.ResolveAsync(arguments)).MustPassQuietly();

        project.Edit(Locked.Lock, "retries = 7\n", "<<<<<<< ours\nretries = 7\n=======\nretries = 8\n>>>>>>> theirs\n");
        await RunOnlyCommandAsync(project, await project.ResolveAsync(arguments), "CFGLOCK301");
        (await project.ResolveAsync(arguments)).MustPassQuietly();
    }

    [ShellFact]
    public async Task A_drift_in_replay_is_accepted_by_its_keys_or_as_a_whole()
    {
        using var project = await Locked.CreateAsync();
        Git.Run(Path.GetDirectoryName(project.Directory)!, "init", "-q");
        project.Edit("config.toml", "search = true", "search = false");
        var before = project.Read(Locked.Lock);
        var drifted = await project.ResolveAsync(OddOverride);
        var commands = Shell.CommandsIn(drifted.MustFailWith("CFGLOCK303").Text);
        Assert.Equal(3, commands.Count);

        (await Shell.RunAsync(project, commands[0])).MustFailWith("CFGLOCK303");
        (await Shell.RunAsync(project, commands[1])).MustPass();
        Assert.Contains("search = true", project.Read(Locked.Lock), StringComparison.Ordinal);
        (await project.ResolveAsync(OddOverride)).MustWarnWith("CFGLOCK309");

        project.Write(Locked.Lock, before);
        (await Shell.RunAsync(project, commands[2])).MustPass();
        Assert.Contains("search = false", project.Read(Locked.Lock), StringComparison.Ordinal);
        (await project.ResolveAsync(OddOverride)).MustPassQuietly();
        (await project.ResolveAsync([OddOverride, .. Verify])).MustPassQuietly();
    }

    [ShellFact]
    public async Task A_drift_in_verification_is_accepted_with_the_profile_that_was_given()
    {
        using var project = await Sandbox.CreateAsync(Locked.LoadPath);
        project.Edit("config.schema.json", "\"retries\":", """
            "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "profiles": { "type": "object", "x-configlock": { "profiles": true } },
            "retries":
            """);
        project.Write("config.toml", "model = \"large\"\n[profiles.\"my fast\"]\nmodel = \"small\"\n");
        (await project.ResolveAsync("-p:ConfigLockUpdate=true")).MustPassQuietly();
        var before = project.Read(Locked.Lock);
        string[] arguments = ["-p:ConfigLockProfile=my fast", "-p:ConfigLockReportDir=my reports", .. Verify];
        var commands = Shell.CommandsIn((await project.ResolveAsync(arguments)).MustFailWith("CFGLOCK303").Text);
        Assert.Equal(2, commands.Count);

        foreach (var command in commands)
        {
            project.Write(Locked.Lock, before);
            (await project.ResolveAsync(arguments)).MustFailWith("CFGLOCK303");
            (await Shell.RunAsync(project, command)).MustPass();
            Assert.Contains("model = \"small\"\n", project.Read(Locked.Lock), StringComparison.Ordinal);
            (await project.ResolveAsync(arguments)).MustPassQuietly();
        }
    }

    [ShellFact]
    public async Task An_edit_that_a_replay_overrules_is_accepted()
    {
        using var project = await Locked.CreateAsync();
        project.Edit("config.toml", "large", "huge");
        var warned = await project.ResolveAsync("-p:Configuration=Release");
        var command = Assert.Single(Shell.CommandsIn(warned.MustWarnWith("CFGLOCK309").Text));
        Assert.Contains("-p:Configuration=Release", command, StringComparison.Ordinal);

        (await Shell.RunAsync(project, command)).MustPass();

        (await project.ResolveAsync(["-p:Configuration=Release", .. Verify])).MustPassQuietly();
    }

    [ShellFact]
    public async Task A_command_for_one_project_of_several_names_it()
    {
        using var project = await Sandbox.CreateAsync(Locked.LoadPath, directoryName: "my app");
        (await project.ResolveAsync()).MustFailWith("CFGLOCK301");
        project.Write("Other.csproj", "<Project />");
        project.Write("docs/readme.txt", "");

        foreach (var start in (string[])["docs", "."])
        {
            if (project.Exists(Locked.Lock)) File.Delete(project.PathOf(Locked.Lock));
            var failed = await Shell.RunAsync(
                project,
                $"dotnet build '{Path.GetRelativePath(project.PathOf(start), project.PathOf("App.csproj"))}' --no-restore -tl:off",
                start);
            var command = Assert.Single(Shell.CommandsIn(failed.MustFailWith("CFGLOCK301").Text));
            (await Shell.RunAsync(project, command, start)).MustPass();
            Assert.True(project.Exists(Locked.Lock));
        }
    }

    [ShellFact]
    public async Task Where_a_value_that_no_type_takes_comes_from()
    {
        using var project = await Sandbox.CreateAsync(items: """
            </ItemGroup>
            <Target Name="Damage" AfterTargets="_ConfigLockRun">
              <PropertyGroup><Json>obj/$(Configuration)/net10.0/configlock/App.config.lock.json</Json></PropertyGroup>
              <PropertyGroup>
                <Text>$([System.IO.File]::ReadAllText('$(MSBuildProjectDirectory)/$(Json)').Replace('"large"', '7'))</Text>
              </PropertyGroup>
              <WriteLinesToFile File="$(Json)" Lines="$([MSBuild]::Escape('$(Text)'))" Overwrite="true" />
            </Target>
            <ItemGroup>
            """);
        var failed = await project.BuildAsync();
        var said = failed.Messages.First(static message => message.Code == "CFGLOCK404");

        // The compiler adds the link.
        var explained = (await Shell.RunAsync(project, Assert.Single(Shell.CommandsIn(said.Text.Split(" (https://")[0])))).MustPass();
        explained.Expect(
            explained.Output.Contains("\"large\"  # layer config.toml(1,9)", StringComparison.Ordinal), "where the value comes from");
    }

    private static async Task RunOnlyCommandAsync(Sandbox project, CommandResult failed, string code) =>
        (await Shell.RunAsync(project, Assert.Single(Shell.CommandsIn(failed.MustFailWith(code).Text)))).MustPass();
}
