namespace ConfigLock.Tests.Architecture;

/// <summary>Lines of at most 140 characters.</summary>
public class LineLengthTests
{
    private const int Longest = 140;

    public static TheoryData<string> Projects =>
        [.. new[] { "src", "tests" }.SelectMany(static group => Directory.GetDirectories(Path.Combine(Repository.Root, group))
            .Select(folder => $"{group}/{Path.GetFileName(folder)}"))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_line_is_too_long(string project)
    {
        var lines = new List<string>();
        foreach (var file in Files(project))
            lines.AddRange(File.ReadLines(file).Where(static line => line.Length > Longest).Select(line => $"{file}: {line.Trim()}"));
        Assert.True(lines.Count == 0, $"{lines.Count} lines of {project} are too long:\n{string.Join("\n", lines)}");
    }

    private static IEnumerable<string> Files(string project) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin"));
}
