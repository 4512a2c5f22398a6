using ConfigLock.Core.Drafting;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Values;
using CsCheck;

namespace ConfigLock.Tests.Drafting;

/// <summary>A schema made of configs accepts them and says what they are like.</summary>
public sealed class SchemaDraftTests
{
    [Fact]
    public void It_says_types_tables_and_arrays()
    {
        var draft = Draft("""
            model = "a"
            retries = 3
            [server]
            tags = ["x"]
            started = 2026-11-26
            [[jobs]]
            every = 1.5
            """);

        Assert.Equal(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "AppConfig",
              "type": "object",
              "properties": {
                "model": {
                  "type": "string"
                },
                "retries": {
                  "type": "integer"
                },
                "server": {
                  "type": "object",
                  "properties": {
                    "tags": {
                      "type": "array",
                      "items": {
                        "type": "string"
                      }
                    },
                    "started": {
                      "type": "string",
                      "format": "date"
                    }
                  }
                },
                "jobs": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "every": {
                        "type": "number"
                      }
                    }
                  }
                }
              }
            }

            """.ReplaceLineEndings("\n"),
            draft);
    }

    public static TheoryData<string, string> Mixed => new()
    {
        { "a = [1, 2.5]", "\"type\": \"number\"" },
        { "a = [1, \"x\"]", "\"string\",\n          \"integer\"" },
        { "a = [\"x\", 2026-11-26]", "\"anyOf\": [" },
        { "a = [10:00:00, 2026-11-26]", "\"anyOf\": [" },
    };

    [Theory]
    [MemberData(nameof(Mixed))]
    public void Where_values_differ_it_takes_all(string config, string expected) =>
        Assert.Contains(expected, Draft(config), StringComparison.Ordinal);

    [Fact]
    public void It_accepts_what_it_is_made_of() => RandomValues.Table.List[1, 3].Sample(tables =>
    {
        string[] layers = [.. tables.Select(ConfigText.Of)];
        using var project = new TemporaryProject(Draft(layers), inMemory: true);
        project.Layers(layers);
        TemporaryProject.Passes(project.ExportRequest());
    });

    [Fact]
    public void Secrets_and_addresses_are_proposed_by_name_and_value_and_never_written()
    {
        const string Config = "api_key = \"k\"\nurl = \"https://a.example\"\nname = \"n\"\n";
        var proposals = DraftProposal.For(Shape(Config), "\"writeOnly\": true");
        Assert.Equal(
            [("api_key", "\"writeOnly\": true"), ("url", "\"format\": \"uri\"")],
            proposals.Select(static one => (one.Path.ToString(), one.Keyword)));
        Assert.DoesNotContain("uri", Draft(Config), StringComparison.Ordinal);
    }

    private static string Draft(params string[] configs) => SchemaDraft.Write("AppConfig", Shape(configs));

    private static ValueShape Shape(params string[] configs) => SchemaDraft.ShapeOf(configs.Select(Toml.Table), Semantics.Toml);
}
