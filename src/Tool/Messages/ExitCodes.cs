namespace ConfigLock.Tool.Messages;

/// <summary>What the tool exits with (docs/tool.md).</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Passed = 0;

    /// <summary>Drift, a difference, a conflict, a failed check or a failed build.</summary>
    public const int Failed = 1;

    /// <summary>The command line cannot be followed.</summary>
    public const int Usage = 2;
}
