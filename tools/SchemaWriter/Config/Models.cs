using System.Text.Json.Nodes;
using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>Which model answers, and how it samples.</summary>
internal static class Models
{
    public static FieldGroup Group { get; } = new(
        [
            new("model", Text().NotBlank()
                .Says("The model to talk to, by its slug in the model catalog.")
                .Alias("model_name").ChoosesFromCatalog("slug"), Required: true),
            new("model_catalog_file", Text().NotBlank()
                .Says("A JSON file that describes the models on offer: limits, default effort, default instructions.")
                .CatalogFile()),
            new("model_context_window", Integer().AtLeast(1024).AtMost(10_000_000)
                .Says("How many tokens the model can attend to at once.")
                .FromCatalog("context_window")),
            new("model_max_output_tokens", Integer().AtLeast(1).AtMost(1_000_000)
                .Says("How many tokens one answer may have.")
                .FromCatalog("limits.max_output_tokens")),
            new("model_auto_compact_token_limit", Integer().AtLeast(0)
                .Says("From how many tokens on the history is compacted. Zero turns compaction off.")
                .FromCatalog("limits.auto_compact")),
            new("review_model", Text().NotBlank()
                .Says("Another model for reviews. Without it the model itself reviews.")),
            new("temperature", Number().AtLeast(0).AtMost(2)
                .Says("How much chance there is in sampling, from 0 for none to 2.")
                .Defaults(1)),
            new("top_p", Number().Above(0).AtMost(1)
                .Says("Sample only from the likeliest tokens that together reach this probability.")),
            new("stop_sequences", ListOf(Text().NotBlank()).MaxItems(4).Unique()
                .Says("Texts that end an answer where they appear.")
                .Defaults(new JsonArray())),
        ],
        []);
}
