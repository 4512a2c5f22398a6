using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>Agents that the agent may start, and their limits.</summary>
internal static class Agents
{
    public static FieldGroup Group { get; } = new(
        [
            new("agents", Ref("Agents")
                .Says("Agents that the agent may start.")),
        ],
        [
            new("Agents", Table(
                new("max_threads", Integer().AtLeast(1).AtMost(64)
                    .Says("How many agents may be open. With `features.multi_agent` on, that feature's own limit holds.")
                    .Defaults(6).OmittedWhen("features.multi_agent.enabled")),
                new("max_depth", Integer().AtLeast(0).AtMost(8)
                    .Says("How deep agents may start agents. Zero forbids it.")
                    .Defaults(1)),
                new("job_timeout_sec", Integer().AtLeast(1)
                    .Says("After how many seconds an agent's work is given up. Without it, never.")),
                new("interrupt_message", Flag()
                    .Says("Whether an agent that is interrupted is told so.")
                    .Defaults(true)),
                new("roles", TableOf(Ref("AgentRole")).KeysMatching("^[a-z][a-z0-9_-]*$")
                    .Says("Roles that agents can take, by name.")))
                .Says("Agents that the agent may start, and their limits.")),
            new("AgentRole", Table(
                new("description", Text().NotBlank()
                    .Says("What the role is for. The agent chooses by it."), Required: true),
                new("model", Text().NotBlank()
                    .Says("Another model for the role.")),
                new("reasoning_effort", Ref("ReasoningEffort")
                    .Says("How hard the role's model thinks.")
                    .Defaults("low")),
                new("instructions", Text()
                    .Says("What the role is told.")),
                new("instructions_file", Text().NotBlank()
                    .Says("A file whose text becomes the role's `instructions`.")
                    .Includes("instructions")),
                new("nicknames", ListOf(Text().NotBlank()).Unique()
                    .Says("Names to call such agents by.")))
                .Says("A role that an agent can take.")),
        ]);
}
