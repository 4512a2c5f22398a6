namespace ConfigLock.Tests.Architecture;

/// <summary>Lines of at most 140 characters. What is longer is counted, and the counts may only fall.</summary>
public class LineLengthTests
{
    private const int Longest = 140;

    // Lines that are still longer, by project. Other projects have none. Lower a count with each line that is cut.
    private static readonly Dictionary<string, int> Left = new(StringComparer.Ordinal)
    {
        ["src/Generator"] = 6,
        ["src/Library"] = 12,
    };

    public static TheoryData<string> Projects =>
        [.. new[] { "src", "tests" }.SelectMany(static group => Directory.GetDirectories(Path.Combine(Repository.Root, group))
            .Select(folder => $"{group}/{Path.GetFileName(folder)}"))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_further_line_is_too_long(string project)
    {
        var lines = new List<string>();
        foreach (var file in Files(project))
            lines.AddRange(File.ReadLines(file).Where(static line => line.Length > Longest).Select(line => $"{file}: {line.Trim()}"));
        var allowed = Left.GetValueOrDefault(project);
        Assert.True(lines.Count <= allowed, $"{lines.Count} lines of {project} are too long:\n{string.Join("\n", lines)}");
    }

    private static IEnumerable<string> Files(string project) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin"));
}
