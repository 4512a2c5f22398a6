namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>A fenced block of the README.</summary>
/// <param name="Section">The heading above it.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">Its lines, each ended with LF.</param>
internal sealed record ReadmeBlock(string Section, string Language, string Text);

/// <summary>The README as the tests run it.</summary>
internal static class Readme
{
    public static string Text { get; } = Repository.Read("README.md");

    public static IReadOnlyList<ReadmeBlock> Blocks { get; } = [.. Read()];

    private static IEnumerable<ReadmeBlock> Read()
    {
        var (section, language, block) = ("", (string?)null, "");
        foreach (var line in Text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (language is not null) yield return new ReadmeBlock(section, language, block);
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
