using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>What is remembered from one conversation to the next.</summary>
internal static class Memories
{
    public static FieldGroup Group { get; } = new(
        [
            new("memories", Ref("Memories")
                .Says("What is remembered from one conversation to the next.")),
        ],
        [
            new("Memories", Table(
                new("generate", Flag()
                    .Says("Whether conversations are remembered.")
                    .Defaults(true)),
                new("use", Flag()
                    .Says("Whether the model is told what is remembered.")
                    .Defaults(true)),
                new("extract_model", Text().NotBlank()
                    .Says("The model that picks out what is worth remembering.")),
                new("max_age_days", Integer().AtLeast(1).AtMost(365)
                    .Says("After how many days something is forgotten.")
                    .Defaults(30)),
                new("max_per_startup", Integer().AtLeast(1).AtMost(128)
                    .Says("How many conversations are gone through when the tool starts.")
                    .Defaults(16)),
                new("min_quota_left", Number().AtLeast(0).AtMost(1)
                    .Says("Which part of the provider's quota must be left before memories are made.")
                    .Defaults(0.25)))
                .Says("What is remembered, for how long, and from how much.")),
        ]);
}
