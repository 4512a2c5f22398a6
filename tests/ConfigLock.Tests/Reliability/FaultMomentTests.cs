using System.Globalization;

namespace ConfigLock.Tests.Reliability;

/// <summary>A build killed at each of the moments at which it changes the file system, one after the other.</summary>
public sealed class FaultMomentTests
{
    private const int MostMoments = 200;

    /// <summary>The calls; fewer in every run than where <c>CONFIGLOCK_FAULT_ROUNDS</c> asks for a long one.</summary>
    public static TheoryData<string> Calls => FaultKillTests.IsLong
        ? ["mkdir", "flock", "pwrite64", "fsync", "rename", "unlink"]
        : ["fsync", "rename"];

    [StraceTheory]
    [MemberData(nameof(Calls))]
    public void A_build_killed_at_any_call_of_the_system_leaves_each_file_whole(string call)
    {
        using var folder = new FaultFolder();
        foreach (var version in (string[])["new", "old", "new"]) folder.Pass(folder.Built.Export("App", version));
        var moments = 0;

        while (KilledAt(folder, call, moments + 1))
        {
            moments++;
            folder.CountUnfinished();
            folder.Pass(folder.Built.Export("App", "new"));
            Assert.Equal(0, folder.CountUnfinished());
        }

        // Only the exported lock is on the disk before it takes its name: the build makes the others again.
        if (call == "fsync") Assert.Equal(1, moments);
        else Assert.InRange(moments, 5, MostMoments);
    }

    // Whether the build got so far as to make the call that often.
    private static bool KilledAt(FaultFolder folder, string call, int occurrence)
    {
        folder.Pass(folder.Built.Export("App", "old"));
        var inject = string.Create(CultureInfo.InvariantCulture, $"inject={call}:signal=KILL:when={occurrence}");
        return FaultProcess.Run(
            [
                "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call, "-e", inject, .. FaultProcess.Command, "build",
                folder.Root, "App", "new"
            ]).ExitCode != 0;
    }
}

/// <summary>A theory that is skipped where a process's calls cannot be met.</summary>
public sealed class StraceTheoryAttribute : TheoryAttribute
{
    public StraceTheoryAttribute()
    {
        if (!FaultProcess.CanRun("strace", "-o", "/dev/null", "true")) Skip = "There is no strace, or it may not trace.";
    }
}
