using ConfigLock.Core.Merging;
using ConfigLock.Tool.Files;
using ConfigLock.Tool.Messages;
using ConfigLock.Tool.Processes;

namespace ConfigLock.Tool.Merging;

/// <summary>The files that git gives to a merge driver. The result takes the place of ours.</summary>
/// <param name="Before">The common ancestor; empty where each side has made the file anew.</param>
/// <param name="Ours">The version of the current branch.</param>
/// <param name="Theirs">The version of the other branch.</param>
/// <param name="MarkLength">How long a conflict mark is to be.</param>
/// <param name="Name">The path of the merged file in the repository.</param>
internal sealed record MergedFiles(string Before, string Ours, string Theirs, int MarkLength, string Name);

/// <summary>What a merge came to.</summary>
/// <param name="IsClean">Whether nothing is left to do.</param>
/// <param name="Conflicts">The keys that both sides changed.</param>
/// <param name="Message">What to tell, or <see langword="null"/>.</param>
internal sealed record MergeOutcome(bool IsClean, IReadOnlyList<string> Conflicts, string? Message);

/// <summary>Merges a lock as a driver of git.</summary>
internal static class MergeDriver
{
    private const string OursLabel = "ours";
    private const string TheirsLabel = "theirs";
    private const string BaseLabel = "base";

    /// <summary>Merges; where a side is no lock that can be read, git merges the text.</summary>
    public static async Task<MergeOutcome> RunAsync(MergedFiles files)
    {
        var before = LockFile.Read(files.Before, files.Name);
        var (ours, theirs) = (LockFile.Read(files.Ours, files.Name), LockFile.Read(files.Theirs, files.Name));
        if (before is { Lock: null, IsEmpty: false }) return await AsTextAsync(BaseLabel, before);
        if (ours.Lock is null) return await AsTextAsync(OursLabel, ours);
        if (theirs.Lock is null) return await AsTextAsync(TheirsLabel, theirs);

        var merged = LockMerge.Merge(before.Lock?.Document, ours.Lock.Document, theirs.Lock.Document);
        ToolFiles.Write(files.Ours, merged.ToText((OursLabel, TheirsLabel), files.MarkLength));
        List<string> conflicts = [.. merged.Conflicts.Select(static conflict => conflict.ToString())];
        return new MergeOutcome(
            conflicts.Count == 0, conflicts, conflicts.Count == 0 ? null : ToolMessages.KeysInConflict(files.Name, conflicts));

        Task<MergeOutcome> AsTextAsync(string side, LockFile unreadable) => MergeTextAsync(files, side, unreadable);
    }

    private static async Task<MergeOutcome> MergeTextAsync(MergedFiles files, string side, LockFile unreadable)
    {
        var run = await ProgramRun.RunAsync(
            "git",
            "merge-file",
            FormattableString.Invariant($"--marker-size={files.MarkLength}"),
            "-L", OursLabel, "-L", BaseLabel, "-L", TheirsLabel,
            "--", files.Ours, files.Before, files.Theirs);

        // Its exit code is the number of conflicts, and above 127 there was none of a merge.
        if (run.ExitCode > 127) throw ToolMessages.GitFailed("git merge-file", run.Error.Trim());
        return new MergeOutcome(run.ExitCode == 0, [], ToolMessages.MergedAsText(files.Name, side, unreadable.Fault!.Message));
    }
}
