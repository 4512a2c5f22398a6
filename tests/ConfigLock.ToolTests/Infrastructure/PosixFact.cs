namespace ConfigLock.ToolTests.Infrastructure;

/// <summary>A fact that is skipped where a script of a POSIX shell is no program.</summary>
public sealed class PosixFactAttribute : FactAttribute
{
    public PosixFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "There is no POSIX shell.";
    }
}

/// <summary>A theory that is skipped there.</summary>
public sealed class PosixTheoryAttribute : TheoryAttribute
{
    public PosixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "There is no POSIX shell.";
    }
}
