using System.Text.RegularExpressions;
using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Snapshots;

public sealed class AgentSampleTests : IDisposable
{
    private readonly TemporaryProject _project = SampleProject.Copy("Agent");

    public AgentSampleTests() =>
        _project.Write(TemporaryProject.SchemaFile, Repository.Read("schema/config.schema.json"));

    [Fact]
    public void The_lock_of_the_sample_is_the_approved_one_and_replays()
    {
        Approved.Matches("tests/ConfigLock.Tests/Snapshots/agent.config.lock.toml", _project.Export(Sample));
        TemporaryProject.Passes(Sample(_project.ReplayRequest()));
        TemporaryProject.Passes(Sample(_project.VerifyRequest()));
    }

    [Fact]
    public void The_explanation_of_the_sample_is_the_approved_one()
    {
        var explanation = TemporaryProject.Passes(Sample(_project.Request()) with { Explain = true }).Explanation!;

        // Where in the schema a default stands changes with every description.
        Approved.Matches(
            "tests/ConfigLock.Tests/Snapshots/agent.explain.txt",
            Regex.Replace(explanation, @"(?<=config\.schema\.json)\(\d+,\d+\)", string.Empty) + "\n");
    }

    private BuildRequest Sample(BuildRequest request) => request.WithLayers(_project, "config.toml", "config.team.toml");

    public void Dispose() => _project.Dispose();
}
