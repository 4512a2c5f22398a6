using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>How hard the model thinks, and how much of it is shown.</summary>
internal static class Reasoning
{
    public static FieldGroup Group { get; } = new(
        [
            new("model_reasoning_effort", Ref("ReasoningEffort")
                .Says("How hard the model thinks before it answers.")
                .Defaults("medium").FromCatalog("default_reasoning_effort")),
            new("plan_mode_reasoning_effort", Ref("ReasoningEffort")
                .Says("How hard the model thinks while it makes a plan. Without it, as hard as ever.")),
            new("model_reasoning_summary", Ref("ReasoningSummary")
                .Says("Which summary of its thoughts the model gives.")
                .Defaults("auto").FromCatalog("default_reasoning_summary")),
            new("model_verbosity", Ref("Verbosity")
                .Says("How long the answers are.")
                .Defaults("medium").FromCatalog("default_verbosity")),
            new("hide_reasoning", Flag()
                .Says("Whether thoughts and their summaries stay hidden.")
                .Defaults(false).Alias("hide_agent_reasoning")),
        ],
        [
            new("ReasoningEffort", OneWord("minimal", "low", "medium", "high")
                .Says("An amount of thinking, from almost none upwards.")),
            new("ReasoningSummary", OneOfWords(
                ("auto", "The provider decides."),
                ("concise", "A sentence or two."),
                ("detailed", "Every step."),
                ("none", "No summary at all."))
                .Says("A kind of summary.")),
            new("Verbosity", OneWord("low", "medium", "high")
                .Says("A length of answers.")),
        ]);
}
