using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Reporting;

/// <summary>A project with three environments, a lock of each, and reports.</summary>
internal sealed class ReportedEnvironments : IDisposable
{
    public const string Lock = "locks/App.{Environment}.config.lock.toml";
    public const string Staging = "url = \"https://staging\"\n[limits]\nturns = 5\n";

    private const string Schema = """
        {
          "properties": {
            "url": { "type": "string" },
            "level": { "type": "string", "default": "info" },
            "prompt": { "type": "string" },
            "token": { "type": "string", "writeOnly": true },
            "servers": { "type": "array", "items": { "properties": { "name": { "type": "string" }, "port": { "type": "integer" } } } },
            "limits": { "type": "object", "additionalProperties": { "type": "integer" } },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true, "strip": "profile" } },
            "profiles": { "additionalProperties": { "$ref": "#" }, "x-configlock": { "profiles": true, "strip": "profile" } }
          },
          "additionalProperties": false
        }
        """;

    public ReportedEnvironments()
    {
        Files = new TemporaryProject(Schema);
        Files.Write("config.toml", """
            url = "http://localhost"
            token = "s3cret"
            [[servers]]
            name = "a|b <i>"
            port = 1
            [profiles.loud]
            level = "debug"

            """.ReplaceLineEndings("\n"));
        Files.Write("config.Staging.toml", Staging);
        Files.Write("config.Production.toml", """
            level = "warning"
            [[servers]]
            name = "a|b <i>"
            port = 2
            [[servers]]
            name = "c"

            """.ReplaceLineEndings("\n"));
        TemporaryProject.Passes(Request() with { ExportDirectory = Files.Named("locks") });
    }

    public TemporaryProject Files { get; }

    /// <summary>A build of each environment with reports, and without locks.</summary>
    public BuildRequest Request(params string[] environments) => Files.Request() with
    {
        Environments = environments.Length > 0 ? environments : ["Development", "Staging", "Production"],
        Layers = [Files.Layer("config.toml"), Files.Layer("config.{Environment}.toml", optional: true)],
        ReportDirectory = Files.Named("reports"),
    };

    /// <summary>The gate.</summary>
    public BuildRequest Verify(params string[] environments) =>
        Request(environments) with { LoadPath = Files.Named(Lock), Mode = "Verify" };

    /// <summary>Makes the locks of two environments drift.</summary>
    public void Drift()
    {
        Files.Write("config.Staging.toml", "url = \"https://other\"\n");
        Files.Write("config.Production.toml", Files.Read("config.Production.toml").Replace("\"warning\"", "\"error\""));
    }

    public string Report(string kind) => Files.Read("reports/App." + kind);

    public bool HasReport(string kind) => Files.Exists("reports/App." + kind);

    public void Dispose() => Files.Dispose();
}
