using ConfigLock.Tool.CommandLine;
using ConfigLock.Tool.Display;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool;

/// <summary>The command <c>dotnet configlock</c>.</summary>
internal static class Program
{
    /// <summary>Runs a command; exits with 0, 1 for drift, a conflict or a failed check, or 2 for wrong usage.</summary>
    private static async Task<int> Main(string[] arguments)
    {
        var screen = Screen.OfConsole();
        try
        {
            return await RootOfCommands.RunAsync(arguments, screen);
        }
        catch (ToolException failure)
        {
            screen.Error(failure.Message);
            return failure.ExitCode;
        }
        catch (Exception failure)
        {
            screen.Error(ToolMessages.InternalError(failure));
            return ExitCodes.Failed;
        }
    }
}
