using System.Text.Json;
using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Reporting;

/// <summary>What SARIF 2.1.0 asks of a log (OASIS standard, sections in brackets), as far as ours says such things.</summary>
public sealed class SarifTests : IDisposable
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    private readonly ReportedProject _project = new();

    [Fact]
    public void A_build_with_nothing_to_say_has_no_results() => AssertFollowsRules(_project.Request, expected: []);

    [Fact]
    public void A_drift_with_a_warning_and_braces()
    {
        _project.Files.Write(TemporaryProject.LayerFile, "model = \"{0} and {x}\"\nprompt = \"/home/me/x\"\n");
        AssertFollowsRules(
            _project.VerifyRequest with { LayerLeftOut = _project.Files.Named("other.toml") },
            [("CFGLOCK209", "warning"), ("CFGLOCK305", "warning"), ("CFGLOCK303", "error")]);
        Assert.Contains("+model = \\\"{{0}} and {{x}}\\\"", _project.Report("sarif"));
    }

    [Fact]
    public void Several_errors_of_one_rule_in_files_with_odd_names_and_outside_of_the_project()
    {
        // Beside the project's folder, where other tests have theirs.
        var outside = $"../{Guid.NewGuid():N}.toml";
        string[] names = ["sub/a b#c%41?.toml", "ä:ö.toml", outside];
        for (var i = 0; i < names.Length; i++) _project.Files.Write(names[i], FormattableString.Invariant($"model = 3\nunknown{i} = 1\n"));
        try
        {
            AssertFollowsRules(
                _project.VerifyRequest with { Layers = [.. names.Select(name => _project.Files.Layer(name))] },
                [.. names.SelectMany(static _ => new[] { ("CFGLOCK203", "error") }), ("CFGLOCK202", "error")]);
        }
        finally
        {
            File.Delete(_project.Files.PathOf(outside));
        }
    }

    [Fact]
    public void An_error_without_a_line() =>
        AssertFollowsRules(_project.VerifyRequest with { Layers = [_project.Files.Layer("missing.toml")] }, [("CFGLOCK204", "error")]);

    private void AssertFollowsRules(BuildRequest request, (string Rule, string Level)[] expected)
    {
        ConfigLockBuild.Run(request);
        using var log = JsonDocument.Parse(_project.Report("sarif"));
        var root = log.RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString()); // [3.13.2]
        Assert.True(Uri.IsWellFormedUriString(root.GetProperty("$schema").GetString(), UriKind.Absolute)); // [3.13.3]
        var run = Assert.Single(root.GetProperty("runs").EnumerateArray()); // [3.13.4]
        Assert.Equal("ConfigLock/App/", run.GetProperty("automationDetails").GetProperty("id").GetString()); // [3.14.3, 3.17.3]
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.NotEmpty(driver.GetProperty("name").GetString()!); // [3.19.8]
        Assert.Contains(run.GetProperty("columnKind").GetString(), (string[])["utf16CodeUnits", "unicodeCodePoints"]); // [3.14.17]
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        foreach (var rule in rules) AssertRule(rule);
        Assert.Equal(rules.Count, rules.Select(Id).Distinct().Count()); // [3.19.23]
        var bases = run.GetProperty("originalUriBaseIds");
        foreach (var uriBase in bases.EnumerateObject()) // [3.14.14]
            Assert.True(!uriBase.Value.TryGetProperty("uri", out var uri) || uri.GetString()!.EndsWith('/'));

        var results = run.GetProperty("results").EnumerateArray().ToList(); // [3.14.23]
        foreach (var result in results) AssertResult(result, rules, bases);
        Assert.Equal(
            expected.Order(), results
                .Select(static result => (result.GetProperty("ruleId").GetString()!, result.GetProperty("level").GetString()!)).Order());
    }

    private static void AssertRule(JsonElement rule)
    {
        Assert.Matches("^CFGLOCK[0-9]{3}$", Id(rule)); // [3.49.3]
        foreach (var text in (string[])["shortDescription", "help"]) AssertMessage(rule.GetProperty(text)); // [3.49.9, 3.49.13]
        Assert.True(Uri.IsWellFormedUriString(rule.GetProperty("helpUri").GetString(), UriKind.Absolute)); // [3.49.12]
        Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Levels); // [3.50.3]
    }

    private static void AssertResult(JsonElement result, List<JsonElement> rules, JsonElement bases)
    {
        AssertMessage(result.GetProperty("message")); // [3.27.11]
        Assert.Contains(result.GetProperty("level").GetString(), Levels); // [3.27.10]
        var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal(Id(rule), result.GetProperty("ruleId").GetString()); // [3.27.5, 3.27.6]
        foreach (var location in result.GetProperty("locations").EnumerateArray()) // [3.27.12]
        {
            var physical = location.GetProperty("physicalLocation");
            AssertArtifact(physical.GetProperty("artifactLocation"), bases); // [3.29.3]
            if (!physical.TryGetProperty("region", out var region)) continue;
            Assert.True(region.GetProperty("startLine").GetInt32() > 0); // [3.30.5]
            Assert.True(!region.TryGetProperty("startColumn", out var column) || column.GetInt32() > 0); // [3.30.6]
        }
    }

    private static void AssertArtifact(JsonElement artifact, JsonElement bases)
    {
        var uri = artifact.GetProperty("uri").GetString()!; // [3.4.3]
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative), uri);
        Assert.False(uri.StartsWith('/') || uri.Contains('\\'), uri);
        if (!artifact.TryGetProperty("uriBaseId", out var name)) return;
        Assert.True(bases.TryGetProperty(name.GetString()!, out _)); // [3.4.4]
        Assert.DoesNotContain("..", uri.Split('/'));
    }

    // Every brace is one of a pair, since we write no placeholders. [3.11.5, 3.11.8]
    private static void AssertMessage(JsonElement message)
    {
        var text = message.GetProperty("text").GetString()!;
        Assert.NotEmpty(text);
        Assert.DoesNotMatch("[{}]", text.Replace("{{", "").Replace("}}", ""));
    }

    private static string Id(JsonElement rule) => rule.GetProperty("id").GetString()!;

    public void Dispose() => _project.Dispose();
}
