using ConfigLock.Core.Build;
using ConfigLock.Core.Files;

namespace ConfigLock.Tests.Reliability;

/// <summary>Files larger than any config are not read, and long locks are compared in bounded time.</summary>
public sealed class LargeFileTests
{
    [Theory]
    [InlineData(TemporaryProject.LayerFile, "CFGLOCK206")]
    [InlineData(TemporaryProject.SchemaFile, "CFGLOCK206")]
    [InlineData(TemporaryProject.RulesFile, "CFGLOCK206")]
    [InlineData(TemporaryProject.LockFile, "CFGLOCK301")]
    public void A_file_of_200_MB_is_an_error_and_is_not_read(string name, string code)
    {
        using var project = new TemporaryProject("{}", "a = 1\n");
        project.Write(TemporaryProject.RulesFile, "");
        project.Export();

        // Without data on the disk: only its size counts.
        using (var file = File.OpenWrite(project.PathOf(name))) file.SetLength(200L * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var message = TemporaryProject.Fails(project.ReplayRequest(), code);

        Assert.Contains("larger than 16 MiB", message.Message);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 50_000_000);
    }

    [Fact]
    public void The_largest_file_is_read_and_one_byte_more_is_not()
    {
        using var project = new TemporaryProject("{}", inMemory: true);
        var comment = "#" + new string('x', TextFile.MaximumSize - 2) + "\n";
        project.Write(TemporaryProject.LayerFile, comment);
        TemporaryProject.Passes(project.ExportRequest());

        project.Write(TemporaryProject.LayerFile, comment + "\n");
        TemporaryProject.Fails(project.ExportRequest(), "CFGLOCK206");
    }

    // Every second line differs, or every line: what takes a differ the longest.
    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void Locks_of_ten_thousand_lines_drift_with_a_patch_that_makes_the_build_pass(int step)
    {
        const int keys = 10_000;
        using var project = new TemporaryProject(
            "{}", string.Concat(Enumerable.Range(0, keys).Select(static i => FormattableString.Invariant($"k{i} = 1\n"))), inMemory: true);
        project.Export();
        project.Write(
            TemporaryProject.LayerFile,
            string.Concat(Enumerable.Range(0, keys).Select(i => FormattableString.Invariant($"k{i} = {(i % step == 0 ? 2 : 1)}\n"))));
        var request = project.VerifyRequest() with { ReportDirectory = project.Named("reports") };

        Assert.Contains(ConfigLockBuild.Run(request).Diagnostics, static message => message.Code == "CFGLOCK303");
        project.Write(
            TemporaryProject.LockFile, UnifiedPatch.Apply(project.Read("reports/App.patch"), project.Read(TemporaryProject.LockFile)));

        TemporaryProject.Passes(request);
    }
}
