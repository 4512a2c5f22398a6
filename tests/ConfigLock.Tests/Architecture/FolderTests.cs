using System.Text.RegularExpressions;
using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Architecture;

/// <summary>Data flows one way: no folder of a project needs one that needs it, and no project one above it.</summary>
public partial class FolderTests
{
    private static readonly string Sources = Repository.PathOf("src");

    // Each project with those that it may name.
    private static readonly Dictionary<string, string[]> Directions = new(StringComparer.Ordinal)
    {
        ["Toml"] = [],
        ["Model"] = ["Toml"],
        ["Core"] = ["Model", "Toml"],
        ["Tasks"] = ["Core", "Model"],
        ["Tool"] = ["Core", "Model"],
        ["Generator"] = ["Model", "Toml"],
        ["Hosting"] = ["Judging", "Model", "Toml"],
        ["Judging"] = ["Core", "Model", "Toml"],
        ["Library"] = ["Toml"],
        ["Package"] = [],
        ["Polyfills"] = [],
    };

    // The types that each folder declares.
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Types = new(static () => Directions.Keys
        .SelectMany(Files)
        .GroupBy(static file => NamespaceOf(file) ?? string.Empty, StringComparer.Ordinal)
        .ToDictionary(
            static folder => folder.Key,
            static folder => folder.SelectMany(TypesIn).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal));

    public static TheoryData<string> Projects => [.. Directions.Keys];

    [Fact]
    public void Every_project_has_a_direction() =>
        Assert.Equal(
            Directions.Keys.Order(StringComparer.Ordinal),
            Directory.GetDirectories(Sources).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_names_only_those_below_it(string project)
    {
        var named = Files(project).SelectMany(NamespacesIn).Select(static name => name.Split('.')[1]).Where(Directions.ContainsKey)
            .Distinct();
        Assert.Empty(named.Except(Directions[project]).Except([project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_is_in_a_circle(string project)
    {
        var uses = Files(project).GroupBy(static file => NamespaceOf(file) ?? string.Empty, StringComparer.Ordinal).ToDictionary(
            static folder => folder.Key,
            static folder => folder.SelectMany(NamespacesIn).Where(name => name != folder.Key).Distinct().ToList(),
            StringComparer.Ordinal);

        foreach (var folder in uses.Keys) Assert.Empty(Circle(folder, [folder], uses));
    }

    [Fact]
    public void The_engine_knows_neither_MSBuild_nor_Roslyn() =>
        Assert.DoesNotContain(
            typeof(ConfigLockBuild).Assembly.GetReferencedAssemblies(),
            static assembly => assembly.Name!.StartsWith("Microsoft.Build", StringComparison.Ordinal)
                || assembly.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    // Messages of the console are the same with a report and without one.
    [Fact]
    public void What_is_told_at_the_console_knows_nothing_of_reports()
    {
        const string Reporting = "ConfigLock.Core.Reporting";
        var reporters = new[] { "Core", "Tasks" }.SelectMany(Files)
            .Where(static file => NamespaceOf(file)?.StartsWith(Reporting, StringComparison.Ordinal) == false
                && NamespacesIn(file).Contains(Reporting));
        Assert.Equal(["ReportFiles.cs"], reporters.Select(Path.GetFileName));

        var tellers = Files("Core").Where(static file => File.ReadAllText(file).Contains("ReportFiles", StringComparison.Ordinal));
        Assert.Equal(["ConfigLockBuild.cs", "ReportFiles.cs"], tellers.Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("Model")]
    public void The_reading_order_names_every_folder(string project)
    {
        var folders = Directory.GetDirectories(Path.Combine(Sources, project)).Select(Path.GetFileName)
            .Where(static name => name is not ("bin" or "obj"));
        var named = Row().Matches(File.ReadAllText(Path.Combine(Sources, project, "README.md")))
            .Select(static match => match.Groups[1].Value);
        DocList.MatchesInAnyOrder($"src/{project}/README.md, the reading order", folders!, named);
    }

    // Emitted source stands in projects of users, with namespaces of its own.
    private static IEnumerable<string> Files(string project) =>
        Directory.EnumerateFiles(Path.Combine(Sources, project), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin" or "Support"));

    private static string? NamespaceOf(string file) =>
        Declared().Match(File.ReadAllText(file)) is { Success: true } match ? match.Groups[1].Value : null;

    // Of usings, and of names that are written out; and of the folders around the file's own, whose types need neither.
    private static IEnumerable<string> NamespacesIn(string file)
    {
        var text = Comment().Replace(File.ReadAllText(file), string.Empty);
        var named = Named().Matches(Declared().Replace(text, string.Empty)).Select(static match => FolderOf(match.Value));
        var words = Word().Matches(Text().Replace(text, string.Empty)).Select(static match => match.Value)
            .ToHashSet(StringComparer.Ordinal);
        var around = Types.Value.Where(folder => NamespaceOf(file)?.StartsWith(folder.Key + ".", StringComparison.Ordinal) == true
            && folder.Value.Overlaps(words));
        return [.. named, .. around.Select(static folder => folder.Key)];
    }

    // Without what follows the name of a folder in a name that is written out.
    private static string FolderOf(string name)
    {
        while (!Types.Value.ContainsKey(name) && name.Count(static c => c == '.') > 1) name = name[..name.LastIndexOf('.')];
        return name;
    }

    private static IEnumerable<string> TypesIn(string file) =>
        Type().Matches(Comment().Replace(File.ReadAllText(file), string.Empty)).Select(static match => match.Groups[1].Value);

    private static List<string> Circle(string folder, List<string> path, Dictionary<string, List<string>> uses)
    {
        foreach (var next in uses.GetValueOrDefault(folder) ?? [])
        {
            if (next == path[0]) return [.. path, next];
            if (!path.Contains(next) && Circle(next, [.. path, next], uses) is { Count: > 0 } circle) return circle;
        }

        return [];
    }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^namespace (ConfigLock[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"\bConfigLock\.(Toml|Model|Core|Tasks|Generator|Tool)(\.[A-Z]\w+)*\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:public|internal) (?:[a-z]+ )*(?:class|struct|record|enum|interface) (?:struct )?(\w+)", RegexOptions.Multiline)]
    private static partial Regex Type();

    [GeneratedRegex(@"""(\\.|[^""\\])*""")]
    private static partial Regex Text();

    [GeneratedRegex(@"(?<!\.)\b[A-Z]\w*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\| `(\w+)/` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
