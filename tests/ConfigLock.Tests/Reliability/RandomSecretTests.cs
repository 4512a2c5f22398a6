using System.Globalization;
using System.Text;
using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Reliability;

/// <summary>Random schemas and configs with a secret wherever one can stand: nothing that a build says or writes has it.</summary>
public class RandomSecretTests
{
    private const int Schemas = 50;
    private const int ConfigsOfEach = 40;

    [Fact]
    public void No_random_config_gives_a_secret_away()
    {
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < Schemas; seed++)
        {
            var secrets = new RandomSecrets(seed);
            using var project = new TemporaryProject(secrets.Schema, inMemory: true);
            var random = new Random(seed);
            for (var i = 0; i < ConfigsOfEach; i++)
            {
                // A config that does not fit comes to an end before it could drift, so that only some have mistakes.
                project.Layers(Text(secrets.Lines(mistakes: i % 4 == 0 ? 10 : 0)));
                foreach (var code in Build(project, Request(project, secrets, random), $"seed {seed}, config {i}"))
                    codes[code] = codes.GetValueOrDefault(code) + 1;
            }
        }

        // The search says something only where there was something to find.
        var seen = string.Join(", ", codes.Select(static code => $"{code.Key} {code.Value}"));
        string[] ends =
            [
                "CFGLOCK117", "CFGLOCK202", "CFGLOCK203", "CFGLOCK205", "CFGLOCK207", "CFGLOCK231", "CFGLOCK303", "CFGLOCK308",
                "CFGLOCK309", "passed",
            ];
        foreach (var code in ends)
            Assert.True(codes.GetValueOrDefault(code) > 10, seen);
    }

    private static BuildRequest Request(TemporaryProject project, RandomSecrets secrets, Random random)
    {
        project.Write(
            TemporaryProject.LockFile, "version = 1\nconfiglock_version = \"1.0.0\"\n\n[config]\n" + Text(secrets.Lines(mistakes: 0)));
        switch (random.Next(8))
        {
            case 0: return project.ExportRequest();
            case 1: return project.Request() with { Explain = true, LoadPath = project.Named(TemporaryProject.LockFile) };
            case 2: return project.ReplayRequest();
            case 3: return project.ReplayRequest() with { Update = "true" };
            case 4: return project.VerifyRequest() with { ContinuousIntegration = true };
            case 5: return project.VerifyRequest() with { Update = "true", UpdateKeys = "token;a0;b1;c2" };
            case 6:
                project.Write("required.toml", Text(secrets.Lines(mistakes: 5)));
                return project.VerifyRequest() with { Requirements = [project.Layer("required.toml")] };
            default:
                var overrides = string.Join(";", secrets.Lines(mistakes: 5));
                if (random.Next(2) == 0 && overrides.Length > 0) overrides = overrides[..random.Next(overrides.Length)];
                return project.VerifyRequest() with
                {
                    Overrides = overrides,
                    GlobalProperties = new Dictionary<string, string> { ["ConfigLockOverrides"] = overrides },
                };
        }
    }

    private static List<string> Build(TemporaryProject project, BuildRequest request, string name)
    {
        project.Write("reports/summary.md", string.Empty);
        var result = ConfigLockBuild.Run(request with
        {
            ReportDirectory = project.Named("reports"),
            JobSummary = project.PathOf("reports/summary.md"),
            CopySources = true,
        });
        var said = new StringBuilder(name).Append('\n').Append(result.Explanation).Append('\n').Append(result.Diff);
        foreach (var diagnostic in result.Diagnostics.Concat(result.Notices)) said.Append('\n').Append(diagnostic);

        // A lock that a hand put a secret into keeps it where only some keys are updated.
        SecretSearch.AssertNowhere(said.ToString(), project.PathOf("obj"), project.PathOf("reports"));
        if (request.ExportDirectory is not null && !result.Diagnostics.HasErrors) SecretSearch.AssertNowhere(name, project.PathOf("locks"));
        return [
            .. result.Diagnostics.Select(static diagnostic => diagnostic.Code).Distinct(),
            result.Diagnostics.HasErrors ? "failed" : "passed"
        ];
    }

    private static string Text(List<string> lines) => string.Create(CultureInfo.InvariantCulture, $"{string.Join("\n", lines)}\n");
}
