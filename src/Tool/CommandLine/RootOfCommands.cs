using System.CommandLine;
using System.CommandLine.Parsing;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Tool.Display;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool.CommandLine;

/// <summary>All commands.</summary>
internal static class RootOfCommands
{
    /// <summary>Runs the command that the arguments name; gives what the tool exits with.</summary>
    public static async Task<int> RunAsync(string[] arguments, Screen screen)
    {
        var root = new RootCommand("Shows, checks, compares and merges the locks of ConfigLock.")
        {
            ExplainCommand.Create(screen),
            DiffCommand.Create(screen),
            VerifyCommand.Create(screen),
            UpdateCommand.Create(screen),
            ReportCommand.Create(screen),
            InitCommand.Create(screen),
            MergeCommand.Create(screen),
        };
        var parsed = root.Parse(arguments);
        var option = UnknownOption(arguments, parsed);
        if (parsed.Errors.Count > 0 || option is not null)
        {
            if (option is null) Tell(screen, parsed);
            else Tell(screen, parsed, ToolMessages.NoSuchCommand(option, null));
            return ExitCodes.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = screen.Output,
            Error = screen.Errors,
        });
    }

    // That a command is missing besides says nothing of one that is misspelt, which ends what the errors are of.
    private static void Tell(Screen screen, ParseResult parsed)
    {
        List<string> errors = [.. parsed.Errors.Select(static error => error.Message).Distinct()];
        var isRoot = parsed.CommandResult.Parent is null;
        if (isRoot && parsed.UnmatchedTokens is [var word, ..])
            errors = [ToolMessages.NoSuchCommand(
                word, NearestName.Of(word, parsed.CommandResult.Command.Subcommands.Select(static one => one.Name), likely: 2))];
        else if (isRoot) errors = [ToolMessages.NoCommand];
        Tell(screen, parsed, [.. errors]);
    }

    private static void Tell(Screen screen, ParseResult parsed, params IEnumerable<string> errors)
    {
        foreach (var error in errors) screen.Error(error);
        var isRoot = parsed.CommandResult.Parent is null;
        screen.Error(ToolMessages.HelpOf(isRoot ? string.Empty : parsed.CommandResult.Command.Name + " "));
    }

    // Where a command takes any words, a misspelt option would be one of them.
    private static string? UnknownOption(string[] arguments, ParseResult parsed) => parsed.Tokens
        .Where(static token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
        .Select(static token => token.Value)
        .FirstOrDefault(value => !arguments.SkipWhile(static argument => argument != "--").Contains(value));
}
