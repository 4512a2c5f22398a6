using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>What commands can reach: a matter of the machine, so not of the lock.</summary>
internal static class Sandbox
{
    private const string Environment = "environment";

    public static FieldGroup Group { get; } = new(
        [
            new("sandbox", AllOf(Ref("Sandbox"))
                .Says("What commands can reach.")
                .Stripped(Environment)),
            new("shell_environment", AllOf(Ref("ShellEnvironment"), Schema.Empty.With("not", Having("include_only", "exclude").ToJson()))
                .Says("Which environment variables commands get.")
                .Stripped(Environment)),
        ],
        [
            new("Sandbox", Table(
                new("mode", OneOfWords(
                    ("read-only", "Commands write nowhere."),
                    ("workspace-write", "Commands write in the workspace and in the folders of `writable_roots`."),
                    ("full-access", "There is no sandbox."))
                    .Says("How much commands can reach.")
                    .Defaults("read-only")),
                new("writable_roots", ListOf(Text().NotBlank()).Unique()
                    .Says("More folders that commands can write in.")
                    .MachinePath()),
                new("temp_dir", Text().NotBlank()
                    .Says("The folder for temporary files.")
                    .MachinePath()),
                new("network_access", Flag()
                    .Says("Whether commands can reach the network.")
                    .Defaults(false)))
                .Says("What commands can reach.")),
            new("ShellEnvironment", Table(
                new("inherit", OneWord("core", "all", "none")
                    .Says("Which variables of the tool's own commands get: the usual few, all, or none.")
                    .Defaults("core")),
                new("include_only", ListOf(Text().NotBlank())
                    .Says("Of those, only the ones that match one of these patterns.")),
                new("exclude", ListOf(Text().NotBlank())
                    .Says("Of those, not the ones that match one of these patterns.")),
                new("set", TableOf(Text())
                    .Says("Variables to set besides.")))
                .Says("Which environment variables commands get.")),
        ]);
}
