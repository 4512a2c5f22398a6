using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>The programs of the trials, built from the package and run: what they print is what the lock says.</summary>
public class TrialTests
{
    private const string Properties = """
        <OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
        <ConfigLockStamp>true</ConfigLockStamp><ConfigLockExportDir>locks</ConfigLockExportDir>
        """;

    // What each program prints: of those that only print Effective, the whole of it.
    private static readonly Dictionary<string, string> Printed = new(StringComparer.Ordinal)
    {
        ["annotation-null"] = "a = \"x\"\n",
        ["default-in-branch-misleads"] = "[cache]\nttl = 60\nurl = \"u\"\n",
        ["effective-has-default-that-build-refuses"] = Compared("[server]\nurl = \"https://x.example\"\n"),
        ["effective-other-branch-than-lock"] = Compared("[cache]\n"),
        ["nested-default-of-then"] = Compared("version = \"v2\"\n\n[breaking]\nuse = \"FILE\"\n"),
        ["number-form-differs"] = Compared("priority = -1.0\nratio = 3.0\n\n[weights]\na = 2.0\nb = -0.0\n"),
        ["parse-totoml-unequal"] = "Table Table equal: True",
        ["pattern-default-on-other-keys"] = Compared("[actions.menu]\nlabel = \"x\"\n"),
        ["property-named-TomlValue"] = "extra = 1\n",
        ["then-only-key"] = "kind = \"other\"\npath = 3\n",
        ["union-date-and-enum"] = "since = \"2020-02-03\"\n",
        ["untyped-schema-other-shape"] = "widget = \"string\"\n",
    };

    public static TheoryData<string> Trials =>
        SharedData.Has("trials")
            ? [.. Directory.GetDirectories(SharedData.Path("trials"))
                .Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)]
            : [];

    [SharedDataTheory("trials")]
    [MemberData(nameof(Trials))]
    public async Task A_program_prints_what_the_lock_says(string trial)
    {
        Assert.True(Printed.TryGetValue(trial, out var expected), $"There is no assertion for the trial {trial}.");
        using var project = await Sandbox.CreateAsync(Properties);
        File.Delete(project.PathOf("Nothing.cs"));
        foreach (var file in new[] { "config.schema.json", "config.toml", "Program.cs" })
            project.Write(file, File.ReadAllText(SharedData.Path($"trials/{trial}/{file}")));

        (await project.BuildAsync()).MustPass();

        var run = await project.StartAsync();
        run.Expect(run.ExitCode == 0, "exit code 0");
        Assert.Contains(
            expected.Replace("{lock}", project.Read("locks/App.config.lock.toml"), StringComparison.Ordinal),
            run.Output,
            StringComparison.Ordinal);
    }

    private static string Compared(string config) =>
        "lock text:\n{lock}\nLoad(lock).ToToml():\n{lock}\nEffective.ToToml():\n" + config + "\nIsStampOf(this assembly): True\n";
}
