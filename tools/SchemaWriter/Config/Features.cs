using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>Switches for whole parts of the tool.</summary>
internal static class Features
{
    private const string UnifiedExec = "features.unified_exec";

    public static FieldGroup Group { get; } = new(
        [
            new("features", Ref("Features")
                .Says("Switches for whole parts of the tool.")
                .FeatureTable(on: ["apps", "hooks", "multi_agent"])),
            new("use_unified_exec", Flag()
                .Says("Where `features.unified_exec` began.")
                .Deprecated().AliasOf(UnifiedExec)),
        ],
        [
            new("Features", Table(
                new("apps", Flag()
                    .Says("Apps that the user has connected.")
                    .Alias("connectors")),
                new("hooks", Flag()
                    .Says("Commands that run at fixed points of a turn.")
                    .Alias("lifecycle_hooks", "agent_hooks")),
                new("image_generation", Flag()
                    .Says("Pictures made by the model.")
                    .Defaults(false)),
                new("legacy_sandbox", Flag()
                    .Says("The sandbox of earlier versions.")
                    .Deprecated()),
                new("memories", Flag()
                    .Says("Things remembered from one conversation to the next.")
                    .Alias("memory_tool")),
                new("multi_agent", AnyOf(Flag(), Ref("MultiAgentFeature"))
                    .Says("Agents that start other agents.")
                    .Alias("collab")),
                new("shell_snapshot", Flag()
                    .Says("Keep the shell's state from one command to the next.")
                    .Defaults(true)),
                new("skill_search", Flag()
                    .Says("Skills found by what they are about.")),
                new("token_budget", AnyOf(Flag(), Ref("TokenBudgetFeature"))
                    .Says("A budget of tokens for a conversation.")),
                new("undo", Flag()
                    .Says("Commits made behind the user's back. Undoing is always possible now.")
                    .Deprecated().Alias("ghost_commit").Removed()),
                new("unified_exec", AnyOf(Flag(), Ref("UnifiedExecFeature"))
                    .Says("One tool for all commands, with terminals that stay open.")
                    .Alias("experimental_unified_exec")))
                .Says("Switches by name. A switch that also has settings takes a table with `enabled` in it.")),
            .. FeatureTables.Definitions,
        ]);
}
