using System.Globalization;
using ConfigLock.Core.Build;
using Xunit.Abstractions;

namespace ConfigLock.Tests.Reliability;

/// <summary>
/// Builds killed at random moments. <c>CONFIGLOCK_FAULT_ROUNDS</c> says how many kills; few by default, for every run.
/// </summary>
public sealed class FaultKillTests(ITestOutputHelper log)
{
    private const int Seed = 20261123;
    private const int LongestMilliseconds = 40;

    private static readonly string? Asked = Environment.GetEnvironmentVariable("CONFIGLOCK_FAULT_ROUNDS");
    private static readonly int Rounds = int.Parse(Asked ?? "10", CultureInfo.InvariantCulture);

    /// <summary>Whether somebody asks for a long run.</summary>
    public static bool IsLong => Asked is not null;

    [Theory]
    [InlineData("export")]
    [InlineData("update")]
    public void A_build_killed_at_a_random_moment_leaves_each_file_whole_and_the_next_one_tidies_up(string command) =>
        Seeded.ForAll(1, random => Kill(command, random), Seed);

    private void Kill(string command, Random random)
    {
        using var folder = new FaultFolder();
        Func<string, string, BuildRequest> request = command == "export" ? folder.Built.Export : folder.Built.Update;

        // Each switch, a build that changes nothing, and a replay: what a build leaves depends on what it found.
        foreach (var version in (string[])["old", "new", "old", "old", "new", "new"]) folder.Pass(request("App", version));
        folder.Pass(folder.Built.Replay("App"));
        var unfinished = 0;

        for (var round = 0; round < Rounds; round++)
        {
            using (var process = FaultProcess.Start([.. FaultProcess.Command, command, folder.Root, "App", "1000000"]))
            {
                Assert.Equal(".", process.StandardOutput.ReadLine());
                Await(random, round % 2 == 0 ? null : folder);
                process.Kill();
                process.WaitForExit();
            }

            var left = folder.CountUnfinished();
            if (left > 0) unfinished++;

            // A build that only reads the lock tidies up beside it too.
            var next = command == "export" ? folder.Built.Export("App", random.Next(2) == 0 ? "old" : "new") : folder.Built.Replay("App");
            folder.Pass(next);
            Assert.Equal(0, folder.CountUnfinished());
        }

        log.WriteLine($"{Rounds} kills of {command}, {unfinished} of them left an unfinished file");
    }

    // A random moment, or one at which a file is being written.
    private static void Await(Random random, FaultFolder? folder)
    {
        var moment = TimeSpan.FromMilliseconds(random.NextDouble() * LongestMilliseconds);
        if (folder is null) Thread.Sleep(moment);
        else SpinWait.SpinUntil(folder.HasUnfinished, millisecondsTimeout: 2000);
    }
}
