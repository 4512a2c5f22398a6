using System.Text.Json.Nodes;
using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>The features that have settings beside their switch.</summary>
internal static class FeatureTables
{
    private const string SwitchText = "Whether the feature is on.";

    public static IReadOnlyList<Definition> Definitions { get; } =
    [
        new("MultiAgentFeature", Table(
            new("enabled", Flag().Says(SwitchText)),
            new("max_concurrent_agents", Integer().AtLeast(1).AtMost(64)
                .Says("How many agents may work at the same time.")
                .Defaults(4)),
            new("wait_timeout_ms", Integer().AtLeast(0).AtMost(3_600_000)
                .Says("How many milliseconds an agent waits for another.")
                .Defaults(30_000)),
            new("tool_namespace", Text().NotBlank().MaxLength(64).Matching("^[a-zA-Z0-9_-]+$")
                .Says("What the names of the tools for agents start with.")))
            .Says("Agents that start other agents, with their limits.")),
        new("TokenBudgetFeature", Table(
            new("enabled", Flag().Says(SwitchText).Defaults(false)),
            new("limit_tokens", Integer().AtLeast(1)
                .Says("How many tokens a conversation may use.")
                .Defaults(400_000)),
            new("output_weight", Number().AtLeast(0)
                .Says("How much an answered token counts, where a read one counts 1.")
                .Defaults(4)),
            new("remind_at", ListOf(Integer().AtLeast(0)).Unique()
                .Says("At how many tokens left the model is reminded.")
                .Defaults(new JsonArray(50_000, 10_000))))
            .Says("A budget of tokens for a conversation.")),
        new("UnifiedExecFeature", Table(
            new("enabled", Flag().Says(SwitchText).Defaults(true)),
            new("max_sessions", Integer().AtLeast(1).AtMost(256)
                .Says("How many terminals may be open at the same time.")
                .Defaults(8)),
            new("idle_timeout_ms", Integer().AtLeast(0)
                .Says("After how many milliseconds without output a terminal is closed. Zero keeps it open.")
                .Defaults(0)))
            .Says("One tool for all commands, with its limits.")),
    ];
}
