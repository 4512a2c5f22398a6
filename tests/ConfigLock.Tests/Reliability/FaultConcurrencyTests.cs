using ConfigLock.Core.Build;
using ConfigLock.RepeatedBuilds;

namespace ConfigLock.Tests.Reliability;

/// <summary>Builds that get into each other's way.</summary>
public sealed class FaultConcurrencyTests
{
    [Fact]
    public void Fifty_builds_in_four_processes_share_one_export_directory()
    {
        using var folder = new FaultFolder();

        var processes = new[] { (1, 13), (14, 26), (27, 38), (39, 50) }
            .Select(part => FaultProcess.Start([.. FaultProcess.Command, "many", folder.Root, $"{part.Item1}", $"{part.Item2}"])).ToList();
        foreach (var process in processes)
        {
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal((0, ""), (process.ExitCode, output.Replace(".\n", "")));
            process.Dispose();
        }

        var locks = Enumerable.Range(1, 50).Select(number => folder.Built.LockOf($"P{number}")).Order(StringComparer.Ordinal);
        Assert.Equal(locks, Directory.GetFiles(Path.Combine(folder.Root, "locks")).Order(StringComparer.Ordinal));
        folder.Pass(folder.Built.Export("P1", "new"));
        var expected = File.ReadAllText(folder.Built.LockOf("P1"));
        Assert.Contains("version = \"new\"", expected);
        foreach (var file in locks) Assert.Equal(expected, File.ReadAllText(file));
        Assert.Equal(50 * 4, Directory.GetFiles(Path.Combine(folder.Root, "reports")).Length);
    }

    [Fact]
    public void Two_builds_update_one_lock_while_others_read_it_and_nobody_fails_or_sees_a_part()
    {
        using var folder = new FaultFolder();
        foreach (var version in BuiltFolder.Versions) folder.Pass(folder.Built.Update("App", version));

        // The same lock from projects of their own. What they say fits into a pipe.
        var writers = new[] { "App", "Other" }
            .Select(id => FaultProcess.Start([.. FaultProcess.Command, "update", folder.Root, id, "15", "App"])).ToList();
        var reads = 0;
        while (writers.Exists(static writer => !writer.HasExited))
        {
            var result = ConfigLockBuild.Run(
                folder.Built.Replay("App") with { Id = "Reader", IntermediateDirectory = Path.Combine(folder.Root, "obj/Reader") });
            Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.IsError);
            reads++;
        }

        foreach (var writer in writers)
        {
            Assert.Equal((0, ""), (writer.ExitCode, writer.StandardOutput.ReadToEnd().Replace(".\n", "")));
            writer.Dispose();
        }

        Assert.True(reads > 0);
        Assert.Equal(0, folder.Files().Count(static file => file.EndsWith(".tmp", StringComparison.Ordinal)));
        folder.Pass(folder.Built.Update("App", "new"));
    }
}
