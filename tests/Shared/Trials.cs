namespace ConfigLock.Tests.Shared;

/// <summary>Small inputs that failed when the package was tried from outside, each of a kind of its own.</summary>
internal static class Trials
{
    // The lock's config that each must come to.
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

    /// <summary>Those of the shared test data.</summary>
    public static TheoryData<string> Names =>
        SharedData.Has("trials")
            ? [.. Directory.GetDirectories(SharedData.Path("trials"))
                .Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The lock's config of one; a trial without is an error.</summary>
    public static string LockOf(string trial) =>
        Locks.TryGetValue(trial, out var config) ? config : throw new KeyNotFoundException($"There is no assertion for the trial {trial}.");

    /// <summary>The text of a file of one.</summary>
    public static string Read(string trial, string file) => File.ReadAllText(SharedData.Path($"trials/{trial}/{file}"));
}
