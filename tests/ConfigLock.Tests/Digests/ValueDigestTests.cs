using ConfigLock.Core.Build;
using ConfigLock.Tests.Rules;

namespace ConfigLock.Tests.Digests;

/// <summary>Digests of values that stay out of the lock (docs/resolution.md, "Digests").</summary>
public sealed class ValueDigestTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("unwatched = \"x\"", "", "")]
    [InlineData("sandbox = \"ro\"", "sandbox", "\"ro\"")]
    [InlineData("weight = 1", "weight", "1.0")]
    [InlineData("roots = []", "roots", "[]")]
    [InlineData("roots = [\"a\"]", "roots", "[\"a\"]")]
    [InlineData("roots = ['a', \"b\"]", "roots", "[\n    \"a\",\n    \"b\",\n]")]
    [InlineData("limits = {}", "limits", "n = 3\n")]
    [InlineData("limits = { z = 1, n = 4, deep.x = true }", "limits", "n = 4\nz = 1\n\n[deep]\nx = true\n")]
    [InlineData("servers.main = { mode = \"m\", url = \"u\" }", "servers.main.mode", "\"m\"")]
    [InlineData("steps = [{}, { mode = \"m\" }]", "steps[1].mode", "\"m\"")]
    [InlineData("profile = \"p\"\nsandbox = \"ro\"\nprofiles.p.sandbox = \"rw\"\nprofiles.q.sandbox = \"no\"", "sandbox", "\"rw\"")]
    public void The_lock_has_the_digest_of_the_resolved_value_and_not_the_value(string layer, string key, string value) =>
        RuleSources.Each(DigestedProject.Schema, project =>
        {
            var text = project.Layers(layer).Export();
            var expected = key.Length == 0 ? "" : DigestedProject.Line(key, value);
            Assert.Equal(expected, text.Split("\n[digests]\n") is [_, var digests] ? digests : "");
            TemporaryProject.Passes(project.ReplayRequest());
            TemporaryProject.Passes(project.VerifyRequest());
            TemporaryProject.Passes(project.ReplayRequest() with { Update = "true" });
            Assert.Equal(text, project.Read(TemporaryProject.LockFile));
        });

    [Theory]
    [InlineData("sandbox = \"ro\"", "sandbox = \"rw\"", "sandbox is changed, now from layer config.toml(1,11)")]
    [InlineData("sandbox = \"ro\"", "", "sandbox is lost")]
    [InlineData("", "sandbox = \"rw\"", "sandbox is gained, from layer config.toml(1,11)")]
    [InlineData("limits.n = 3", "limits = { n = 3, rw = \"rw\" }", "limits is changed, now from layer config.toml(1,10)")]
    [InlineData(
        "servers.a = { mode = \"ro\" }\nservers.b = {}",
        "servers.a = {}\nservers.b = { mode = \"ro\" }",
        "servers.a.mode is lost; servers.b.mode is gained")]
    public void A_change_fails_replay_and_verify_alike_and_no_value_is_shown(string before, string after, string expected)
    {
        using var project = new DigestedProject(before);
        project.Layer(after);

        foreach (var mode in (string[])["Replay", "Verify"])
        {
            var error = DigestedProject.Differs(project.Request(mode));
            Assert.Contains(expected, error.Message);
            Assert.DoesNotContain("\"rw\"", error.Message);
            Assert.DoesNotContain("\"ro\"", error.Message);
            Assert.DoesNotContain("sha256", error.Message);
            Assert.DoesNotContain('\n', error.Message);
            Assert.EndsWith("dotnet build -p:ConfigLockUpdate=true", error.Message);
        }
    }

    [Fact]
    public void An_override_and_a_profile_count_as_they_do_for_the_program()
    {
        using var project = new DigestedProject("sandbox = \"ro\"\n[profiles.wild]\nsandbox = \"rw\"");

        DigestedProject.Differs(project.Request("Replay") with { Overrides = "sandbox=rw" });
        TemporaryProject.Passes(project.Request("Replay") with { Overrides = "sandbox=ro;unwatched=x" });
        DigestedProject.Differs(project.Request("Verify") with { Profile = "wild" });
    }

    [Fact]
    public void The_place_is_the_line_of_the_lock_or_the_head_of_its_digests()
    {
        using var project = new DigestedProject("sandbox = \"ro\"");
        project.Layer("sandbox = \"rw\"");
        Assert.Equal(8, DigestedProject.Differs(project.Request("Replay")).Place.Line);
        project.Layer("sandbox = \"ro\"\nroots = []");
        Assert.Equal(7, DigestedProject.Differs(project.Request("Replay")).Place.Line);
    }

    [Fact]
    public void A_drift_is_told_beside_and_without_the_digests()
    {
        using var project = new DigestedProject("sandbox = \"ro\"");
        project.Layer("sandbox = \"rw\"\nmodel = \"big\"");

        foreach (var isBuildServer in (bool[])[false, true])
        {
            var request = project.Request("Verify") with { ContinuousIntegration = isBuildServer };
            var said = TemporaryProject.Said(ConfigLockBuild.Run(request)).ToList();
            Assert.Equal(["CFGLOCK303", "CFGLOCK312"], said.Select(static message => message.Code));
            Assert.DoesNotContain("digest", said[0].Message);
            Assert.DoesNotContain("sha256", said[0].Message);
        }
    }

    [Fact]
    public void Live_sources_that_do_not_resolve_are_an_error_only_where_the_lock_has_digests()
    {
        using var project = new DigestedProject("sandbox = \"ro\"");
        project.Layer("sandbox = 5");
        Assert.EndsWith(
            "has digests, and the live sources that they are compared with have an error: "
            + "CFGLOCK202: sandbox is 5, but must be a string (rule \"type\")",
            DigestedProject.Differs(project.Request("Replay")).Message);

        using var without = new DigestedProject("");
        without.Layer("sandbox = 5");
        TemporaryProject.Warns(without.Request("Replay"), "CFGLOCK309");
    }

    [Fact]
    public void Layers_of_one_developer_have_no_say()
    {
        using var project = new DigestedProject("sandbox = \"ro\"");
        project.Files.Write("mine.toml", "sandbox = \"rw\"");
        var request = project.Request("Replay");
        TemporaryProject.Passes(request with { Layers = [.. request.Layers, project.Files.Layer("mine.toml") with { Local = true }] });
    }

    [Fact]
    public void A_design_time_build_gives_the_compiler_what_it_needs()
    {
        using var project = new DigestedProject("sandbox = \"ro\"");
        project.Layer("sandbox = \"rw\"");
        var result = ConfigLockBuild.Run(project.Request("Replay") with { DesignTime = true });
        Assert.Equal("CFGLOCK312", Assert.Single(result.Diagnostics).Code);
        Assert.NotNull(result.IntermediateLock);
    }

    [Fact]
    public void An_explanation_says_nothing_of_digests()
    {
        using var project = new DigestedProject("sandbox = \"ro\"");
        project.Layer("sandbox = \"rw\"");
        Assert.DoesNotContain("sandbox", TemporaryProject.Passes(project.Request("Replay") with { Explain = true }).Explanation);
    }

    [Theory]
    [InlineData("\"model\": { \"x-configlock\": { \"digest\": true } }")]
    [InlineData("\"model\": { \"x-configlock\": { \"removed\": true, \"digest\": true } }")]
    [InlineData(
        "\"a\": { \"writeOnly\": true, \"properties\": { \"b\": { \"x-configlock\": { \"strip\": \"debug\", \"digest\": true } } } }")]
    public void A_digest_that_no_lock_could_have_is_a_warning_at_its_place(string property)
    {
        const string Rule = "\"digest\": ";
        var column = "    ".Length + property.IndexOf(Rule, StringComparison.Ordinal) + Rule.Length + 1;
        using var project = new TemporaryProject("{ \"properties\": {\n    " + property + "\n} }", "model = \"a\"");
        var warning = TemporaryProject.Warns(project.ExportRequest(), "CFGLOCK115");
        Assert.Equal((TemporaryProject.SchemaFile, 2, column), (warning.Place.Source!.Name, warning.Place.Line, warning.Place.Column));
        Assert.DoesNotContain("digests", project.Read(TemporaryProject.LockFile));
    }

    [Theory]
    [InlineData("digests = 5\n", "[config]", 3, "\"digests\" is not a table")]
    [InlineData("", "[digests]\nsandbox = \"geheim\"\n[config]", 4, "\"sandbox\" under [digests] is not a digest")]
    [InlineData("", "[digests]\nsandbox = 5\n[config]", 4, "\"sandbox\" under [digests] is not a digest")]
    [InlineData("", "[digests.sandbox]\nx = \"geheim\"\n[config]", 3, "\"sandbox\" under [digests] is not a digest")]
    public void What_is_no_digest_is_an_error_that_does_not_repeat_it(string top, string config, int line, string expected)
    {
        using var project = new TemporaryProject(DigestedProject.Schema, "");
        project.Write(TemporaryProject.LockFile, "version = 1\nconfiglock_version = \"1.0.0\"\n" + top + config + "\nmodel = \"small\"\n");

        var error = TemporaryProject.Fails(project.ReplayRequest(), "CFGLOCK301");
        Assert.Equal(line, error.Place.Line);
        Assert.Contains(expected, error.Message);
        Assert.DoesNotContain("geheim", error.Message);
    }
}
