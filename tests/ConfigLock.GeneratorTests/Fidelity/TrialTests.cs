
namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>Small inputs that failed when the package was tried from outside, each of a kind of its own.</summary>
public sealed class TrialTests
{
    // The lock's config that each trial must come to.
    private static readonly Dictionary<string, string> Locks = new(StringComparer.Ordinal)
    {
        ["annotation-null"] = "a = \"x\"\n",
        ["default-in-branch-misleads"] = "[cache]\nttl = 60\nurl = \"u\"\n",
        ["effective-has-default-that-build-refuses"] = "[server]\nurl = \"https://x.example\"\n",
        ["effective-other-branch-than-lock"] = "[cache]\n",
        ["nested-default-of-then"] = "version = \"v2\"\n\n[breaking]\nuse = \"FILE\"\n",
        ["number-form-differs"] = "priority = -1.0\nratio = 3.0\n\n[weights]\na = 2.0\nb = -0.0\n",
        ["parse-totoml-unequal"] = "[x]\npath = \"d\"\n",
        ["pattern-default-on-other-keys"] = "[actions.menu]\nlabel = \"x\"\n",
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
    public void Lock_and_types_say_what_the_trial_expects(string trial)
    {
        Assert.True(Locks.TryGetValue(trial, out var expected), $"There is no assertion for the trial {trial}.");
        var schema = File.ReadAllText(SharedData.Path($"trials/{trial}/config.schema.json"));
        var toml = File.ReadAllText(SharedData.Path($"trials/{trial}/config.toml"));

        using var folder = new BuildFolder(schema);
        var build = folder.Build(toml);
        Assert.True(build is not null, folder.Errors);
        Assert.Equal(expected, build.Config);
        Assert.Empty(FidelityCheck.Faults(schema, [toml], out _));
    }
}
