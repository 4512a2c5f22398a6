using System.Text.Json.Nodes;
using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>What the model is told, in place or from a file.</summary>
internal static class Instructions
{
    public static FieldGroup Group { get; } = new(
        [
            new("instructions", Text()
                .Says("What the model is told before anything else.")
                .FromCatalog("base_instructions")),
            new("instructions_file", Text().NotBlank()
                .Says("A file whose text becomes `instructions`.")
                .Alias("model_instructions_file").Includes("instructions")),
            new("developer_instructions", Text()
                .Says("What the team adds to the instructions.")),
            new("developer_instructions_file", Text().NotBlank()
                .Says("A file whose text becomes `developer_instructions`.")
                .Includes("developer_instructions")),
            new("compact_prompt", Text()
                .Says("What the model is asked when the history is compacted.")),
            new("compact_prompt_file", Text().NotBlank()
                .Says("A file whose text becomes `compact_prompt`.")
                .Alias("experimental_compact_prompt_file").Includes("compact_prompt")),
            new("project_doc_max_bytes", Integer().AtLeast(0).AtMost(1_048_576)
                .Says("How many bytes of a project's own guide the model gets to read.")
                .Defaults(32_768)),
            new("project_doc_fallback_filenames", ListOf(Text().NotBlank()).Unique()
                .Says("Other names under which a project may keep its guide, in the order in which they are tried.")
                .Defaults(new JsonArray("AGENTS.md", "README.md"))),
        ],
        []);
}
