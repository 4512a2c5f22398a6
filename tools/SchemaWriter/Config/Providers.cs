using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>Who serves the models.</summary>
internal static class Providers
{
    public static FieldGroup Group { get; } = new(
        [
            new("model_provider", Text().NotBlank()
                .Says("The provider that serves the model: a key of `model_providers`, or one that the tool knows by itself.")
                .Defaults("hosted")),
            new("model_providers", TableOf(Ref("ModelProvider")).KeysMatching("^[a-z0-9][a-z0-9_-]*$")
                .Says("Providers by name, beside those that the tool knows by itself.")),
        ],
        [
            new("ModelProvider", Table(
                new("name", Text().NotBlank()
                    .Says("The name to show to people.")),
                new("base_url", Text().InFormat("uri")
                    .Says("Where the provider's API starts.")
                    .Example("https://models.example.org/v1"), Required: true),
                new("wire_api", Ref("WireApi")
                    .Says("The protocol that the provider speaks.")
                    .Defaults("responses")),
                new("env_key", Text().Matching("^[A-Z_][A-Z0-9_]*$")
                    .Says("The environment variable that holds the key.")),
                new("api_token", Text().NotBlank()
                    .Says("The key itself. It is a secret: prefer `env_key`, which keeps it out of files.")
                    .Secret()),
                new("headers", TableOf(Text())
                    .Says("Headers to send with every request.")),
                new("request_max_retries", Integer().AtLeast(0).AtMost(100)
                    .Says("How often a failed request is sent again.")
                    .Defaults(4)),
                new("stream_idle_timeout_ms", Integer().AtLeast(1)
                    .Says("After how many milliseconds of silence a stream counts as lost.")
                    .Defaults(300_000)))
                .Says("How to reach one provider of models.")),
            new("WireApi", OneOfWords(
                ("responses", "One request a turn, and the provider keeps the state."),
                ("chat", "The whole conversation with every request."))
                .Says("A protocol between the tool and a provider.")),
        ]);
}
