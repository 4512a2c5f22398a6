using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Reliability;

/// <summary>Whatever stands in the files that a build reads, it passes, or says what is wrong and where. It never throws.</summary>
public sealed class DamagedFilesTests
{
    private static readonly string[] Names = [.. EveryKindOfFile.Files.Keys, TemporaryProject.LockFile];

    [Fact]
    public void Damaged_files_end_in_a_located_message_or_a_lock()
    {
        var sound = SoundLock();
        var (failed, tried) = Seeded.Count(1500, random =>
        {
            using var project = EveryKindOfFile.Create();
            project.Write(TemporaryProject.LockFile, sound);
            for (var left = random.Next(1, 3); left > 0; left--)
            {
                var name = Names[random.Next(Names.Length)];
                File.WriteAllBytes(project.PathOf(name), Damage.Bytes(random, Damage.Text(random, project.Read(name))));
            }

            return Run(project, random);
        });
        Assert.True(
            tried < Seeded.Many || (failed * 4 > tried && failed < tried),
            $"{failed} of {tried} failed: the damage is too small or too great");
    }

    [Fact]
    public void Any_bytes_in_place_of_any_file_end_in_a_located_message_or_a_lock()
    {
        var sound = SoundLock();
        Seeded.ForAll(300, random =>
        {
            using var project = EveryKindOfFile.Create();
            project.Write(TemporaryProject.LockFile, sound);
            var bytes = new byte[random.Next(64)];
            random.NextBytes(bytes);
            File.WriteAllBytes(project.PathOf(Names[random.Next(Names.Length)]), bytes);
            Run(project, random);
        });
    }

    [Fact]
    public void The_files_are_sound_before_they_are_damaged()
    {
        using var project = EveryKindOfFile.Create();
        project.Write(TemporaryProject.LockFile, SoundLock());

        TemporaryProject.Passes(EveryKindOfFile.Request(project) with { LoadPath = project.Named(TemporaryProject.LockFile) });
    }

    private static string SoundLock()
    {
        using var project = EveryKindOfFile.Create();
        return project.Export(_ => EveryKindOfFile.Request(project) with { ExportDirectory = project.Named("locks") });
    }

    // Gives whether the build failed.
    private static bool Run(TemporaryProject project, Random random)
    {
        var lockBefore = File.ReadAllBytes(project.PathOf(TemporaryProject.LockFile));
        var load = random.Next(4) > 0 ? project.Named(TemporaryProject.LockFile) : null;
        var result = ConfigLockBuild.Run(EveryKindOfFile.Request(project) with
        {
            LoadPath = load,
            Mode = random.Next(2) == 0 ? "Verify" : "",
            ExportDirectory = random.Next(2) == 0 ? project.Named("out") : null,
            ReportDirectory = random.Next(4) == 0 ? project.Named("reports") : null,
            CopySources = random.Next(4) == 0,
        });
        Sound.Check(result);
        Assert.Equal(lockBefore, File.ReadAllBytes(project.PathOf(TemporaryProject.LockFile)));
        return result.Diagnostics.HasErrors;
    }
}
