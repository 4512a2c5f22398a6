using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>What helps to find faults, the controls of the lock among them.</summary>
internal static class Debug
{
    public static FieldGroup Group { get; } = new(
        [
            new("debug", Ref("Debug")
                .Says("What helps to find faults. It is never part of a lock.")
                .Stripped("debug")),
        ],
        [
            new("Debug", Table(
                new("config_lockfile", Ref("ConfigLockfileControls")
                    .Says("The controls of the lock, for layers.")),
                new("log_level", OneWord("error", "warning", "information", "trace")
                    .Says("How much the tool says about itself.")))
                .Says("What helps to find faults.")),
            new("ConfigLockfileControls", Table(
                new("export_dir", Text().NotBlank()
                    .Says("The folder that the lock is written to. The property `ConfigLockExportDir` wins.")),
                new("load_path", Text().NotBlank()
                    .Says("The lock to replay. The property `ConfigLockLoadPath` wins.")),
                new("allow_version_mismatch", Flag()
                    .Says("Whether a lock by another version of ConfigLock is accepted. The property `ConfigLockAllowVersionMismatch` wins.")
                    .Defaults(false)),
                new("save_fields_resolved_from_model_catalog", Flag()
                    .Says("Whether values from the model catalog are saved in the lock. The property `ConfigLockSaveFieldsResolvedFromModelCatalog` wins.")
                    .Defaults(true)))
                .Says("The controls of the lock. Paths are relative to the layer.")),
        ])
    {
        InProfiles = false,
    };
}
