using System.Text.RegularExpressions;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Each command of <c>docs/build-servers.md</c> passes on an unchanged project and fails on a drifted one.</summary>
public partial class BuildServerDocsTests
{
    private static readonly string Docs = Repository.Read("docs/build-servers.md");

    [Fact]
    public async Task Every_command_is_a_gate()
    {
        using var project = await Locked.CreateAsync();
        var commands = Command().Matches(Docs).Select(static match => match.Groups[1].Value).Distinct().ToList();
        Assert.Equal(2, commands.Count);

        foreach (var command in commands) (await RunAsync(project, command)).MustPassQuietly();

        project.Edit("config.toml", "large", "huge");
        foreach (var command in commands) (await RunAsync(project, command)).MustDrift("+model = \"huge\"");
    }

    private static Task<CommandResult> RunAsync(Sandbox project, string command) =>
        project.RunAsync([.. command.Split(' ')[1..], "-tl:off"]);

    [GeneratedRegex(@"(?:run: |script: |    - |`)(dotnet build [^`\n]*)")]
    private static partial Regex Command();
}
