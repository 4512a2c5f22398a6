using ConfigLock.ToolTests.Infrastructure;

namespace ConfigLock.ToolTests;

/// <summary>The help of every command, as people have read and approved it.</summary>
public class HelpTests
{
    private static readonly string[] Commands = ["", "explain", "diff", "verify", "update", "report", "init", "merge"];

    [Fact]
    public void Help_is_as_approved()
    {
        var help = Commands.Select(static command =>
            $"$ dotnet configlock {command} --help\n".Replace("  ", " ", StringComparison.Ordinal)
            + ToolRun.Run(Repository.Root, [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Output);
        Approved.Matches("tests/ConfigLock.ToolTests/Snapshots/help.txt", string.Concat(help));
    }
}
