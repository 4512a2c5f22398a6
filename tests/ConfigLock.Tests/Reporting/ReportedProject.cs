using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Reporting;

/// <summary>A project with a lock and reports.</summary>
internal sealed class ReportedProject : IDisposable
{
    public const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string" },
            "temperature": { "type": "number", "default": 1 },
            "prompt": { "type": "string" },
            "token": { "type": "string", "writeOnly": true, "x-configlock": { "aliases": ["secret_token"] } },
            "features": {
              "type": "object",
              "additionalProperties": false,
              "properties": { "unified_exec": { "type": "boolean", "default": false } }
            },
            "limits": { "type": "object", "additionalProperties": { "type": "integer" } }
          }
        }
        """;

    public ReportedProject(string layer = "model = \"gpt-5\"\ntoken = \"s3cret\"\n")
    {
        Files = new TemporaryProject(Schema, layer);
        Files.Export();
    }

    public TemporaryProject Files { get; }

    /// <summary>A replay with reports.</summary>
    public BuildRequest Request => Files.ReplayRequest() with { ReportDirectory = Files.Named("reports") };

    public BuildRequest VerifyRequest => Request with { Mode = "Verify" };

    public string Report(string kind) => Files.Read("reports/App." + kind);

    public bool HasReport(string kind) => Files.Exists("reports/App." + kind);

    public void Apply(string folder = ".", string patch = "reports/App.patch") =>
        Git.Run(Files.PathOf(folder), "apply", Files.PathOf(patch));

    public void Dispose() => Files.Dispose();
}
