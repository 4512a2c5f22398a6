using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>Work that starts by the clock.</summary>
internal static class Automations
{
    public static FieldGroup Group { get; } = new(
        [
            new("automations", ListOf(Ref("Automation"))
                .Says("Work that starts by the clock.")),
        ],
        [
            new("Automation", Table(
                new("name", Text().NotBlank()
                    .Says("What to call it."), Required: true),
                new("enabled", Flag()
                    .Says("Whether it starts at all.")
                    .Defaults(true)),
                new("start_on", Text().InFormat("date")
                    .Says("The first day.")),
                new("at", Text().InFormat("time")
                    .Says("The time of day.")),
                new("expires_at", Text().InFormat("date-time")
                    .Says("The moment after which it does not start any more.")),
                new("steps", ListOf(Ref("AutomationStep")).MinItems(1)
                    .Says("What is done, one after the other."), Required: true))
                .Needing("expires_at", "start_on")
                .Says("Work in steps.")),
            new("AutomationStep", Table(
                new("prompt", Text().NotBlank()
                    .Says("What the model is asked."), Required: true),
                new("reasoning_effort", Ref("ReasoningEffort")
                    .Says("How hard the model thinks about it.")),
                new("timeout_sec", Integer().AtLeast(1)
                    .Says("After how many seconds the step is given up.")
                    .Defaults(600)),
                new("tags", ListOf(Text().NotBlank()).Unique()
                    .Says("Labels of the step.")))
                .Says("One step of an automation.")),
        ])
    {
        InProfiles = false,
    };
}
