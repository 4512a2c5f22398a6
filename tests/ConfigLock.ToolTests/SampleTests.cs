using System.Text.Json;
using ConfigLock.Tool.Reports;
using ConfigLock.ToolTests.Infrastructure;

namespace ConfigLock.ToolTests;

/// <summary>On the samples, built by the real MSBuild, the commands say what the build says.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly BuiltSolution _solution = new();

    public SampleTests()
    {
        _solution.AddSample("Shop", "Shop", """
            <ConfigLockHostDefaults>true</ConfigLockHostDefaults>
            <ConfigLockLoadPath>locks/Shop.{Environment}.config.lock.toml</ConfigLockLoadPath>
            """, """<ConfigLockEnvironment Include="Development;Staging;Production" />""");
        _solution.AddSample("Agent", "Agent", $"<ConfigLockSchema>{Repository.Root}/schema/config.schema.json</ConfigLockSchema>", """
            <ConfigLockLayer Include="config.toml" Name="base" /><ConfigLockLayer Include="config.team.toml" Name="team" />
            """);
        _solution.WriteSolution("Agent", "Shop");
    }

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void Explain_diff_and_verify_agree_with_the_build()
    {
        _solution.Run(0, "update");
        Assert.Equal(0, Build().ExitCode);
        Assert.Equal("Agent/Agent.csproj  as locked\nShop/Shop.csproj    as locked\n", _solution.Run(0, "verify").Output);
        AssertExplained(_solution.Run(0, "explain", "--json"));

        _solution.Write("Agent/config.team.toml", _solution.Read("Agent/config.team.toml")
            .Replace("max_depth = 1", "max_depth = 2", StringComparison.Ordinal));
        _solution.Write("Shop/appsettings.Production.json", """{ "Shop": { "PaymentMethods": ["Invoice"] } }""");
        Assert.Equal(1, Build().ExitCode);
        _solution.Run(1, "verify");
        AssertExplained(_solution.Run(0, "explain", "--json"));
        var comparisons = Json(_solution.Run(1, "diff", "--json"), "comparisons").SelectMany(static one =>
            one.GetProperty("differences").EnumerateArray().Select(static key => key.GetProperty("key").GetString()!)).ToList();
        Assert.NotEmpty(comparisons);
        Assert.Equal(Reports().SelectMany(static report => report.Environments).SelectMany(static one => one.Keys)
            .Select(static key => key.Key), comparisons);
    }

    private void AssertExplained(ProgramRun run)
    {
        var explained = Json(run, "configs").Select(static config => config.GetProperty("keys").EnumerateArray()
            .Where(static key => key.TryGetProperty("value", out _))
            .Select(static key => (key.GetProperty("key").GetString()!, key.GetProperty("value").GetString()!)).ToList());
        var reported = Reports().SelectMany(static report => report.Environments).Select(static one => one.Config!.ToList());
        Assert.Equal(reported, explained);
    }

    private List<BuildReport> Reports() =>
        [.. new[] { "Agent", "Shop" }.Select(name => BuildReport.Read(_solution.Read($"reports/{name}.report.json")))];

    private ProgramRun Build() => ProgramRun.Run(
        "dotnet",
        [
            "msbuild", "All.slnx", "-nologo", "-t:ConfigLockResolve", "-p:ConfigLockMode=Verify",
            $"-p:ConfigLockReportDir={_solution.PathOf("reports")}",
        ],
        _solution.Directory,
        static environment => ToolRun.Prepare(environment, new Dictionary<string, string>()));

    private static IEnumerable<JsonElement> Json(ProgramRun run, string name)
    {
        using var document = JsonDocument.Parse(run.StandardOutput);
        return [.. document.RootElement.GetProperty(name).Clone().EnumerateArray()];
    }
}
