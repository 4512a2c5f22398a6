using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>What the model may look up.</summary>
internal static class WebSearch
{
    public static FieldGroup Group { get; } = new(
        [
            new("web_search", Ref("WebSearchMode")
                .Says("Whether the model may search the web.")
                .Defaults("cached")),
            new("web_search_options", Ref("WebSearchOptions")
                .Says("Where and how the model searches.")),
        ],
        [
            new("WebSearchMode", OneOfWords(
                ("disabled", "No search."),
                ("cached", "Only pages that the provider has stored."),
                ("live", "Pages as they are now."))
                .Says("A reach of web searches.")),
            new("WebSearchOptions", Table(
                new("context_size", OneWord("low", "medium", "high")
                    .Says("How much of what was found the model reads.")
                    .Defaults("medium")),
                new("allowed_domains", ListOf(Text().InFormat("hostname")).Unique()
                    .Says("Search only these domains. Without it, all.")),
                new("location", Table(
                    new("country", Text().Matching("^[A-Z]{2}$")
                        .Says("The country, by its code of two letters.")),
                    new("city", Text()
                        .Says("The city, by its usual name.")),
                    new("timezone", Text().Example("Europe/Vienna")
                        .Says("The time zone, by its name in the IANA database.")))
                    .Says("Where the searcher seems to be.")))
                .Says("Where and how the model searches.")),
        ]);
}
