using System.Text.RegularExpressions;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>Nine drifted keys as people and build servers see them.</summary>
public partial class DriftTranscriptTests
{
    private const string Snapshots = "tests/ConfigLock.PackageTests/Snapshots/";

    private const string Schema = """
        {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string" },
            "prompt": { "type": "string" },
            "ratio": { "type": "number", "default": 0.5 },
            "tags": { "type": "array", "items": { "type": "string" } },
            "token": { "type": "string", "writeOnly": true },
            "limits": { "type": "object", "additionalProperties": { "type": "integer" } }
          }
        }
        """;

    private static readonly string Lines = string.Concat(Enumerable.Repeat("Answer in short and plain sentences. ", 6));

    [TerminalTheory]
    [InlineData(80, false)]
    [InlineData(120, false)]
    [InlineData(80, true)]
    [InlineData(120, true)]
    public async Task At_a_terminal(int columns, bool ci)
    {
        using var project = await DriftedAsync(ci);
        project.UseFreshProcesses();

        var result = await Terminal.RunAsync(
            project.Directory, columns, "dotnet build --nologo --no-restore -tl:on -t:ConfigLockResolve -p:ConfigLockMode=Verify",
            project.Environment.AsReadOnly());

        Approved.Matches(
            FormattableString.Invariant($"{Snapshots}drift.terminal.{columns}{(ci ? ".ci" : "")}.txt"), Normal(project, result.Output));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task In_a_pipe(bool ci)
    {
        using var project = await DriftedAsync(ci);

        var result = await project.ResolveAsync("-p:ConfigLockMode=Verify");

        Approved.Matches($"{Snapshots}drift.pipe{(ci ? ".ci" : "")}.txt", Normal(project, result.Output));
        if (!ci) return;

        // MSBuild repeats each error in its summary, and GitHub shows an annotation once that says the same of the same line.
        var annotations = result.Output.Split('\n').Select(static line => GitHubMatcher().Match(line)).Where(static match => match.Success)
            .Select(static match => (File: match.Groups[1].Value, Line: match.Groups[2].Value, Message: match.Groups[5].Value)).Distinct()
                .ToList();
        Assert.Equal(9, annotations.Count);
        Assert.Equal(9, annotations.Select(static annotation => annotation.Message.Split(": ")[0]).Distinct().Count());
        Assert.All(annotations, static annotation => Assert.Matches(@"from layer|no longer in", annotation.Message));
    }

    private static async Task<Sandbox> DriftedAsync(bool ci)
    {
        var project = await Sandbox.CreateAsync(Locked.LoadPath);
        return await project.PreparedAsync(async () =>
        {
            project.Write("config.schema.json", Schema);
            project.Write(
                "config.toml",
                $"model = \"large\"\nprompt = \"{Lines}Be kind. {Lines}\"\ntags = [\"a\", \"b\"]\ntoken = \"s3cret\"\n[limits]\nold = 1\n"
                    + "same = 2\nsteps = 3\nturns = 4\n");
            (await project.ResolveAsync("-p:ConfigLockUpdate=true")).MustPassQuietly();
            project.Write(
                "config.toml",
                $"model = \"huge\"\nprompt = \"{Lines}Be brief. {Lines}\"\nratio = 0.7\ntags = [\"a\", \"c\"]\ntoken = \"other s3cret\"\n"
                    + "[limits]\nnew = 1\nnewer = 2\nsame = 2\nsteps = 5\nturns = 6\n");
            if (ci) project.Environment["CI"] = "true";
        });
    }

    private static string Normal(Sandbox project, string output)
    {
        var text = output.Replace(project.Directory, "<root>", StringComparison.Ordinal);
        return Elapsed().Replace(Seconds().Replace(text, "0.0s"), "Time Elapsed 00:00:00.00").TrimEnd('\n') + "\n";
    }

    [GeneratedRegex(@"\b\d+\.\ds\b")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"Time Elapsed [\d:.]+")]
    private static partial Regex Elapsed();

    // As actions/setup-dotnet registers it for every later step of a job.
    [GeneratedRegex(@"^([^\s].*)\((\d+)(?:,\d+|,\d+,\d+)?\):\s+(error|warning)\s+([a-zA-Z]+(?<!MSB)\d+):\s*(.*?)\s+\[(.*?)\]$")]
    private static partial Regex GitHubMatcher();
}
