using System.Globalization;
using ConfigLock.Core.Build;
using ConfigLock.Tool.Building;
using ConfigLock.Tool.Explanations;
using ConfigLock.Tool.Reports;

namespace ConfigLock.ToolTests;

/// <summary>Environments side by side differ in <c>explain</c> where the report's matrix says so.</summary>
public class EnvironmentAgreementTests
{
    private static readonly string[] Environments = ["Development", "Staging", "Production"];

    [Theory]
    [InlineData("Toml")]
    [InlineData("DotNet")]
    public void In_random_layers(string semantics)
    {
        // In a .NET program not every layer can stand upon every other.
        var (differing, tried) = Seeded.Count(200, random =>
        {
            using var project = new TemporaryProject("""{ "type": "object" }""", Layer(random));
            foreach (var name in Environments) project.Write($"config.{name}.toml", Layer(random));
            var request = project.Request() with
            {
                Environments = Environments,
                Semantics = semantics,
                Layers = [project.Layer("config.toml"), project.Layer("config.{Environment}.toml")],
                ReportDirectory = project.Named("reports"),
            };

            if (ConfigLockBuild.Run(request).Diagnostics.HasErrors) return false;
            Assert.False(ConfigLockBuild.Run(request with { Explain = true }).Diagnostics.HasErrors);
            var matrix = BuildReport.Read(project.Read("reports/App.report.json")).Matrix;
            var config = new KeyFilter([], origin: null).Of(Assert.Single(ExplainedConfig.Of(AnswerOf(project), "App")));
            var rows = EnvironmentRows.Of(config, withSources: false);

            Assert.Equal(
                matrix.Select(static row => row.Key).Order(StringComparer.Ordinal), rows.Different.Select(static row => row.Key));
            foreach (var row in rows.Different)
                Assert.Equal(
                    matrix.Single(one => one.Key == row.Key).Values.Select(static one => (one.Key, one.Value)),
                    row.Environments.Select(static one => (one.Environment, one.Key?.Value)));
            return matrix.Count > 0;
        });
        Assert.True(tried < Seeded.Many || differing * 5 > tried, $"{differing} of {tried} differ");
    }

    private static ProjectAnswer AnswerOf(TemporaryProject project) => new(
        project.PathOf("App.csproj"),
        [
            new DescribedConfig(
                project.PathOf("App.csproj"), "App", IsActive: true, HasNoLock: false, string.Empty, project.PathOf("obj/configlock"),
                Environments),
        ],
        []);

    private static string Layer(Random random)
    {
        var keys = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var left = random.Next(5); left > 0; left--)
        {
            var name = "abc"[random.Next(3)].ToString();
            keys[name] = random.Next(6) switch
            {
                0 => "\"text\"",
                1 => random.Next(2).ToString(CultureInfo.InvariantCulture),
                2 => "[1, 2]",
                3 => $"{{ x = {random.Next(2)}, \"y.z\" = true }}",
                4 => $"[{{ x = {random.Next(2)} }}, {{ }}]",
                _ => "{ t = { x = 1 } }",
            };
        }

        return string.Concat(keys.Select(static key => $"{key.Key} = {key.Value}\n"));
    }
}
