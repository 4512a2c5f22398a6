using System.Text.Json.Nodes;
using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>The manner of the conversation.</summary>
internal static class Conversation
{
    public static FieldGroup Group { get; } = new(
        [
            new("personality", OneWord("none", "friendly", "pragmatic")
                .Says("The tone in which the model answers.")
                .Defaults("pragmatic")),
            new("service_tier", Ref("ServiceTier")
                .Says("How the provider queues the requests.")
                .FromCatalog("default_service_tier")),
            new("tags", ListOf(Text().Matching("^[a-z0-9][a-z0-9-]*$")).Unique()
                .Says("Labels that go with every request, for the provider's statistics.")
                .Defaults(new JsonArray())),
            new("valid_until", Text().InFormat("date")
                .Says("The day after which a person should look at this config again.")),
            new("history", AllOf(Ref("History"))
                .Says("What is kept of conversations.")
                .Defaults(new JsonObject { ["persistence"] = "all" })),
        ],
        [
            new("ServiceTier", OneOfWords(
                ("standard", "The usual queue."),
                ("priority", "Ahead of others, at a higher price."),
                ("flex", "When there is room, at a lower price."))
                .Says("A queue of the provider's.")),
            new("History", Table(
                new("persistence", OneWord("all", "none")
                    .Says("Whether conversations are kept.")
                    .Defaults("all")),
                new("max_bytes", Integer().AtLeast(0)
                    .Says("How large the history may grow before its oldest part goes. Without it, there is no limit.")))
                .Says("What is kept of conversations, and how much of it.")),
        ]);
}
