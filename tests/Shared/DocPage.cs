namespace ConfigLock.Tests.Shared;

/// <summary>A page of the documentation as the tests run it.</summary>
/// <param name="path">Its place in the repository, with <c>/</c> on every system.</param>
internal sealed class DocPage(string path)
{
    private const string Fence = "```";

    private readonly Lazy<List<DocBlock>> _blocks = new(() => [.. Cut(Repository.Read(path))]);

    public static DocPage Readme { get; } = new("README.md");

    /// <summary>The pages in <c>docs</c>, in ordinal order.</summary>
    public static IReadOnlyList<DocPage> Docs { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("docs"), "*.md").Select(static file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal).Select(static name => new DocPage("docs/" + name)),
    ];

    /// <summary>Its place in the repository.</summary>
    public string Name => path;

    public string Text { get; } = Repository.Read(path);

    /// <summary>All its blocks, in their order.</summary>
    public IReadOnlyList<DocBlock> Blocks() => _blocks.Value;

    /// <summary>The blocks under a heading, in their order.</summary>
    public List<DocBlock> Blocks(string section) => [.. _blocks.Value.Where(block => block.Section == section)];

    private static IEnumerable<DocBlock> Cut(string text)
    {
        var (section, subsection, block) = ("", "", (DocBlock?)null);
        var indent = 0;
        foreach (var line in text.Split('\n'))
        {
            var unindented = line.TrimStart(' ');
            if (unindented.StartsWith(Fence, StringComparison.Ordinal))
            {
                if (block is not null) yield return block;
                block = block is null ? new DocBlock(section, subsection, unindented[Fence.Length..], "") : null;
                indent = line.Length - unindented.Length;
            }
            else if (block is not null)
            {
                // A block in a list is indented as its fence is.
                var within = line[Math.Min(indent, line.Length - unindented.Length)..];
                block = block with { Text = block.Text + within + "\n" };
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                (section, subsection) = (line[3..], "");
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                subsection = line[4..];
            }
        }

        if (block is not null) throw new FormatException($"A block under '{block.Section}' has no end.");
    }
}
