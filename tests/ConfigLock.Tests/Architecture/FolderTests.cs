using System.Text.RegularExpressions;

namespace ConfigLock.Tests.Architecture;

/// <summary>Data flows one way: no folder of the engine needs one that needs it.</summary>
public partial class FolderTests
{
    private static readonly string Core = Path.Combine(Approved.Root(), "src", "Core");

    [Fact]
    public void No_folder_of_the_engine_is_in_a_circle()
    {
        var uses = Directory.GetDirectories(Core)
            .Where(static folder => Path.GetFileName(folder) is not ("bin" or "obj"))
            .ToDictionary(static folder => Path.GetFileName(folder), UsedBy, StringComparer.Ordinal);

        foreach (var folder in uses.Keys) Assert.Empty(Circle(folder, [folder], uses));
    }

    [Fact]
    public void The_engine_knows_neither_MSBuild_nor_Roslyn() =>
        Assert.DoesNotContain(
            typeof(ConfigLock.Core.Build.ConfigLockBuild).Assembly.GetReferencedAssemblies(),
            static assembly => assembly.Name!.StartsWith("Microsoft.Build", StringComparison.Ordinal)
                || assembly.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    [Fact]
    public void The_reading_order_names_every_folder()
    {
        var folders = Directory.GetDirectories(Core).Select(Path.GetFileName).Where(static name => name is not ("bin" or "obj"));
        var named = Row().Matches(File.ReadAllText(Path.Combine(Core, "README.md"))).Select(static match => match.Groups[1].Value);
        Assert.Equal(folders.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static List<string> UsedBy(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.cs")
            .SelectMany(static file => Using().Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value))
            .Distinct()];

    private static List<string> Circle(string folder, List<string> path, Dictionary<string, List<string>> uses)
    {
        foreach (var next in uses[folder])
        {
            if (next == path[0]) return [.. path, next];
            if (!path.Contains(next) && Circle(next, [.. path, next], uses) is { Count: > 0 } circle) return circle;
        }

        return [];
    }

    [GeneratedRegex(@"^using ConfigLock\.Core\.(\w+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^\| `(\w+)/` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
