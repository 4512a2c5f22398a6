namespace ConfigLock.Tests.Shared;

/// <summary>A fenced block of a page.</summary>
/// <param name="Section">The heading above it, of the second level.</param>
/// <param name="Subsection">The heading of the third level between that and the block; empty where there is none.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">Its lines, each ended with LF.</param>
internal sealed record DocBlock(string Section, string Subsection, string Language, string Text)
{
    /// <summary>Its commands, one a line; what only changes the directory is left to the test.</summary>
    public IEnumerable<string> Commands =>
        Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => !line.StartsWith("cd ", StringComparison.Ordinal));
}
