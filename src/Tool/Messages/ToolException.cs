namespace ConfigLock.Tool.Messages;

/// <summary>Ends a command with a message for people.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="exitCode">What the tool exits with.</param>
internal sealed class ToolException(string message, int exitCode) : Exception(message)
{
    /// <summary>What the tool exits with.</summary>
    public int ExitCode { get; } = exitCode;
}
