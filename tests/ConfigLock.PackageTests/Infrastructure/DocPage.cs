namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>A fenced block of a page.</summary>
/// <param name="Section">The heading above it.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">Its lines, each ended with LF.</param>
internal sealed record DocBlock(string Section, string Language, string Text)
{
    /// <summary>Its commands, one a line; what only changes the directory is left to the test.</summary>
    public IEnumerable<string> Commands =>
        Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => !line.StartsWith("cd ", StringComparison.Ordinal));
}

/// <summary>A page of the documentation as the tests run it.</summary>
internal sealed class DocPage(string path)
{
    public static DocPage Readme { get; } = new("README.md");

    public string Text { get; } = Repository.Read(path);

    /// <summary>The blocks under a heading, in their order.</summary>
    public List<DocBlock> Blocks(string section) => [.. Read().Where(block => block.Section == section)];

    private IEnumerable<DocBlock> Read()
    {
        var (section, language, block) = ("", (string?)null, "");
        foreach (var line in Text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (language is not null) yield return new DocBlock(section, language, block);
                (language, block) = (language is null ? line[3..] : null, "");
            }
            else if (language is not null)
            {
                block += line + "\n";
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..];
            }
        }
    }
}
