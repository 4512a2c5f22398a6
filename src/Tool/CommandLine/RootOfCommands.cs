using System.CommandLine;
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
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors.DistinctBy(static error => error.Message)) screen.Error(error.Message);
            screen.Error(ToolMessages.Help);
            return ExitCodes.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = screen.Output,
            Error = screen.Errors,
        });
    }
}
