using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>The programs of the trials, built from the package and run: what they print is what the lock says.</summary>
public class TrialTests
{
    private const string Properties = """
        <OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
        <ConfigLockStamp>true</ConfigLockStamp><ConfigLockExportDir>locks</ConfigLockExportDir>
        """;

    // The programs that compare what they print with the lock; the others print Effective alone.
    private static readonly HashSet<string> Comparing = new(StringComparer.Ordinal)
    {
        "effective-has-default-that-build-refuses", "effective-other-branch-than-lock", "nested-default-of-then", "number-form-differs",
        "pattern-default-on-other-keys",
    };

    [SharedDataTheory("trials")]
    [MemberData(nameof(Trials.Names), MemberType = typeof(Trials))]
    public async Task A_program_prints_what_the_lock_says(string trial)
    {
        using var project = await Sandbox.CreateAsync(Properties);
        File.Delete(project.PathOf("Nothing.cs"));
        foreach (var file in new[] { "config.schema.json", "config.toml", "Program.cs" })
            project.Write(file, Trials.Read(trial, file));

        (await project.BuildAsync()).MustPass();

        var run = await project.StartAsync();
        run.Expect(run.ExitCode == 0, "exit code 0");
        Assert.Contains(
            Printed(trial).Replace("{lock}", project.Read("locks/App.config.lock.toml"), StringComparison.Ordinal),
            run.Output,
            StringComparison.Ordinal);
    }

    private static string Printed(string trial)
    {
        if (trial == "parse-totoml-unequal") return "Table Table equal: True";
        var config = Trials.LockOf(trial);
        return Comparing.Contains(trial) ? Compared(config) : config;
    }

    private static string Compared(string config) =>
        "lock text:\n{lock}\nLoad(lock).ToToml():\n{lock}\nEffective.ToToml():\n" + config + "\nIsStampOf(this assembly): True\n";
}
