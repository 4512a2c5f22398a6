using System.CommandLine;
using ConfigLock.Tool.Building;
using ConfigLock.Tool.Display;
using ConfigLock.Tool.Workspaces;

namespace ConfigLock.Tool.CommandLine;

/// <summary>What every command takes that asks a build.</summary>
internal sealed class BuildArguments
{
    private readonly Option<string[]> _properties = new("-p", "--property")
    {
        Description = "A property for the build, as Name=Value; may be given several times.",
        HelpName = "Name=Value",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public BuildArguments() => _properties.Validators.Add(static result =>
    {
        foreach (var token in result.Tokens)
            if (token.Value.IndexOf('=') < 1) result.AddError($"-p takes Name=Value, and not {token.Value}");
    });

    /// <summary>The project, folder or solution, for commands that take no other argument.</summary>
    public Argument<string?> Project { get; } = new("project")
    {
        Description = "A project, a solution, or a folder with one of them; what is here by default.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Whether to write JSON.</summary>
    public Option<bool> Json { get; } = JsonOption.Create();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_properties);
        command.Add(Json);
    }

    /// <summary>Asks the projects.</summary>
    /// <param name="screen">Shows that it takes its time.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="path">The project, folder or solution; what is here where it is <see langword="null"/>.</param>
    /// <param name="target">The target of the package.</param>
    /// <param name="properties">What the command itself gives to the build; the user's own count more.</param>
    public async Task<IReadOnlyList<ProjectAnswer>> AskAsync(
        Screen screen, ParseResult parsed, string? path, string target, params IReadOnlyList<string> properties) =>
        await AskAsync(screen, parsed, path, new BuildQuestion(target, properties));

    /// <summary>Asks the projects.</summary>
    /// <param name="screen">Shows that it takes its time.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="path">The project, folder or solution; what is here where it is <see langword="null"/>.</param>
    /// <param name="question">What the command itself asks of the build; what the user gives counts more.</param>
    public async Task<IReadOnlyList<ProjectAnswer>> AskAsync(Screen screen, ParseResult parsed, string? path, BuildQuestion question)
    {
        var workspace = await WorkspaceFinder.FindAsync(path);
        question = question with { Properties = [.. question.Properties, .. parsed.GetValue(_properties) ?? []] };
        return (await screen.WaitAsync("asking the build", BuildRun.AskAsync(workspace, question))).ByProject();
    }
}
