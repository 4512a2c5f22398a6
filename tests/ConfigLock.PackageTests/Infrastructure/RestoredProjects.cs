using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>
/// What NuGet wrote for the projects of this test run. A project like one before it gets that one's files, with its own
/// folder in them, in place of a restore.
/// </summary>
internal static partial class RestoredProjects
{
    private static readonly string[] Suffixes = [".nuget.dgspec.json", ".nuget.g.props", ".nuget.g.targets"];
    private static readonly string[] Fixed = ["project.assets.json", "project.nuget.cache"];
    private static readonly string[] ReadAbove = ["NuGet.Config", "Directory.Build.props", "Directory.Packages.props"];

    private static readonly ConcurrentDictionary<string, Restored> Known = new(StringComparer.Ordinal);

    /// <summary>Gives a folder with one project the files of a restore, if one like it was restored.</summary>
    public static bool TryRestore(string directory)
    {
        if (Shape(directory) is not { } shape || !Known.TryGetValue(shape, out var restored)) return false;
        var intermediate = Directory.CreateDirectory(Path.Combine(directory, "obj")).FullName;
        foreach (var (name, text) in restored.Files)
            File.WriteAllText(Path.Combine(intermediate, name), Move(text, restored.Directory, directory));
        return true;
    }

    /// <summary>Keeps the files of a restore for the next project of the same shape.</summary>
    public static void Keep(string directory)
    {
        if (Shape(directory) is not { } shape || Known.ContainsKey(shape)) return;
        var project = Path.GetFileName(Directory.GetFiles(directory, "*.*proj").Single());
        var files = Suffixes.Select(suffix => project + suffix).Concat(Fixed)
            .Select(name => (name, Path.Combine(directory, "obj", name))).Where(static file => File.Exists(file.Item2))
            .ToDictionary(static file => file.name, static file => File.ReadAllText(file.Item2));
        Known.TryAdd(shape, new Restored(directory, files));
    }

    // Windows' separators are escaped in JSON.
    private static string Move(string text, string from, string to) =>
        text.Replace(Escaped(from), Escaped(to), StringComparison.Ordinal).Replace(from, to, StringComparison.Ordinal);

    private static string Escaped(string path) => path.Replace(@"\", @"\\", StringComparison.Ordinal);

    // What a restore depends on. The package's own properties and items are not part of it; other folders' projects would be.
    private static string? Shape(string directory)
    {
        if (Directory.GetFiles(directory, "*.*proj") is not [var project]) return null;
        var text = File.ReadAllText(project);
        if (text.Contains("<ProjectReference", StringComparison.Ordinal)) return null;
        var above = ReadAbove.Select(name => Path.Combine(directory, name)).Where(File.Exists).Select(File.ReadAllText);
        return string.Join('\n', [Path.GetFileName(project), OwnElement().Replace(text, ""), .. above]);
    }

    [GeneratedRegex(@"<(?<name>ConfigLock\w+)(\s[^<>]*)?(/>|>[^<]*</\k<name>>)", RegexOptions.ExplicitCapture)]
    private static partial Regex OwnElement();

    private sealed record Restored(string Directory, Dictionary<string, string> Files);
}
