using ConfigLock.Core.Redaction;

namespace ConfigLock.Core.Comparison;

/// <summary>One way to accept a drift.</summary>
/// <param name="Text">What it accepts, and where to run the command.</param>
/// <param name="Command">The command; empty where there is none.</param>
internal sealed record AcceptStep(string Text, string Command)
{
    /// <summary>The step in a message: its command has masks for the secrets that the command line gave.</summary>
    public ShownText Shown => ShownText.Name(ToString());

    /// <inheritdoc/>
    public override string ToString() => Command.Length == 0 ? Text : $"{Text}: {Command}";
}
