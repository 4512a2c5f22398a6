using System.Text.RegularExpressions;

namespace ConfigLock.Tests.Architecture;

/// <summary>What build servers run of this repository is pinned, and can be run by hand.</summary>
public partial class WorkflowTests
{
    public static TheoryData<string> Workflows() =>
        [.. Directory.GetFiles(Repository.PathOf(".github/workflows")).Select(static file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Names_actions_by_hash_and_says_their_version(string workflow)
    {
        var uses = Lines(workflow).Where(static line => line.Contains("uses:", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(uses);
        Assert.All(uses, static line => Assert.Matches(@"^\s*- uses: [\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Runs_scripts_that_are_there(string workflow)
    {
        var scripts = Lines(workflow).SelectMany(static line => Script().Matches(line)).Select(static match => match.Value).ToList();
        Assert.NotEmpty(scripts);
        Assert.All(scripts, static script =>
        {
            Assert.StartsWith("#!/usr/bin/env bash\n", Repository.Read(script), StringComparison.Ordinal);
            if (!OperatingSystem.IsWindows())
                Assert.True(File.GetUnixFileMode(Repository.PathOf(script)).HasFlag(UnixFileMode.UserExecute), script);
        });
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Asks_for_no_more_rights_than_to_read_unless_it_publishes(string workflow)
    {
        var lines = Lines(workflow);
        var first = Array.IndexOf(lines, "permissions:");
        Assert.Equal("  contents: read", lines[first + 1]);
        if (workflow != "release.yml")
            Assert.DoesNotContain(lines, static line => line.TrimEnd().EndsWith(": write", StringComparison.Ordinal));
    }

    private static string[] Lines(string workflow) => Repository.Read(".github/workflows/" + workflow).Split('\n');

    [GeneratedRegex(@"(?<=run: )\.ci/[\w-]+")]
    private static partial Regex Script();
}
