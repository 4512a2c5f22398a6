using ConfigLock.Tool.Files;
using ConfigLock.Tool.Messages;
using ConfigLock.Tool.Processes;

namespace ConfigLock.Tool.Merging;

/// <summary>Tells git to merge locks with this tool. A second time nothing changes.</summary>
internal static class MergeInstallation
{
    private const string Attributes = ".gitattributes";
    private const string Pattern = "*.config.lock.toml";
    private const string Attribute = "merge=configlock";

    // What git runs at the root of the repository: the base, ours, theirs, the length of marks, and the path.
    private static readonly (string Name, string Value)[] Settings =
    [
        ("merge.configlock.name", "ConfigLock: locks by key"),
        ("merge.configlock.driver", "dotnet configlock merge %O %A %B %L %P"),
    ];

    /// <summary>Writes what is missing; gives each thing with whether it was written.</summary>
    public static async Task<IReadOnlyList<(string What, bool IsNew)>> RunAsync()
    {
        var root = await ProgramRun.RunAsync("git", "rev-parse", "--show-toplevel");
        if (root.ExitCode != 0) throw ToolMessages.NoRepository(root.Error.Trim());
        var written = new List<(string What, bool IsNew)>
        {
            ($"{Attributes}: {Pattern} {Attribute}", AddAttribute(Path.Combine(root.Output.TrimEnd('\r', '\n'), Attributes))),
        };
        foreach (var (name, value) in Settings) written.Add(($"git config {name} \"{value}\"", await SetAsync(name, value)));
        return written;
    }

    private static bool AddAttribute(string path)
    {
        var text = ToolFiles.TryRead(path) ?? string.Empty;
        if (text.Split('\n').Any(IsOurs)) return false;
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var separator = text.Length == 0 || text.EndsWith('\n') ? string.Empty : end;
        ToolFiles.Write(path, $"{text}{separator}{Pattern} {Attribute}{end}");
        return true;

        static bool IsOurs(string line)
        {
            var words = line.Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            return words.Length > 1 && words[0] == Pattern && words.Contains(Attribute);
        }
    }

    private static async Task<bool> SetAsync(string name, string value)
    {
        var set = await ProgramRun.RunAsync("git", "config", "--local", "--get", name);
        if (set.ExitCode == 0 && set.Output.TrimEnd('\r', '\n') == value) return false;
        var run = await ProgramRun.RunAsync("git", "config", "--local", "--replace-all", name, value);
        return run.ExitCode == 0 ? true : throw ToolMessages.GitFailed("git config", run.Error.Trim());
    }
}
