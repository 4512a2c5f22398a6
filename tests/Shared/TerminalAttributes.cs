namespace ConfigLock.Tests.Shared;

/// <summary>The tool <c>script</c> of util-linux, which makes a real terminal for a command.</summary>
internal static class ScriptProgram
{
    public const string Path = "/usr/bin/script";

    public static bool IsThere { get; } = OperatingSystem.IsLinux() && File.Exists(Path) && File.Exists("/usr/bin/stty");
}

/// <summary>A theory that is skipped where there is no tool that makes a terminal.</summary>
public sealed class TerminalTheoryAttribute : TheoryAttribute
{
    public TerminalTheoryAttribute()
    {
        if (!ScriptProgram.IsThere) Skip = "There is no script of util-linux.";
    }
}

/// <summary>A fact that is skipped there.</summary>
public sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute()
    {
        if (!ScriptProgram.IsThere) Skip = "There is no script of util-linux.";
    }
}
