using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>The config of an agent-like tool: all field groups under one root.</summary>
internal static class AgentConfig
{
    /// <summary>What other schemas call this one.</summary>
    public const string Id = "urn:configlock:agent-config:1";

    private static readonly FieldGroup[] Groups =
    [
        Models.Group, Providers.Group, Reasoning.Group, Instructions.Group, Conversation.Group,
        WebSearch.Group, Approval.Group, Features.Group, Memories.Group, Skills.Group, Agents.Group,
        McpServers.Group, Automations.Group, Observability.Group, Sandbox.Group, Debug.Group,
    ];

    /// <summary>The whole schema.</summary>
    public static Schema Schema()
    {
        FieldGroup[] all = [.. Groups, Profiles.Group(Groups)];
        return Table([.. all.SelectMany(group => group.Properties)])
            .With("$schema", "https://json-schema.org/draft/2020-12/schema")
            .With("$id", Id)
            .Titled("AgentConfig")
            .Says("The config of a coding agent: which model it talks to, what it is told, what it may do, and on whose word.")
            .With("$defs", all.SelectMany(group => group.Definitions).Select(definition => (definition.Name, definition.Schema)));
    }
}
