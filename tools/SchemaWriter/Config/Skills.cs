using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>Skills: folders of instructions that the model reads when it needs them.</summary>
internal static class Skills
{
    public static FieldGroup Group { get; } = new(
        [
            new("skills", Ref("Skills")
                .Says("Which skills the model knows of.")),
        ],
        [
            new("Skills", Table(
                new("include_instructions", Flag()
                    .Says("Whether the model is told how skills work.")
                    .Defaults(true)),
                new("bundled", Table(new Property("enabled", Flag()
                        .Says("Whether the model knows of them.")
                        .Defaults(true)))
                    .Says("The skills that come with the tool.")),
                new("entries", ListOf(Ref("SkillEntry"))
                    .Says("Skills that are added, or switched off.")))
                .Says("Which skills the model knows of.")),
            new("SkillEntry", Table(
                new("name", Text().NotBlank()
                    .Says("The skill's name.")),
                new("path", Text().NotBlank()
                    .Says("The skill's folder.")
                    .MachinePath()),
                new("enabled", Flag()
                    .Says("Whether the model knows of it.")
                    .Defaults(true)),
                new("tags", ListOf(Text().NotBlank()).Unique()
                    .Says("What it is about.")))
                .With("anyOf", [Having("name"), Having("path")])
                .Says("One skill, by its name or its folder.")),
        ]);
}
