using ConfigLock.SchemaWriter.Config;
using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Lock;

/// <summary>The schema of a lock whose config is an <see cref="AgentConfig"/>.</summary>
internal static class Lockfile
{
    /// <summary>The lock's schema. It carries the config's within it, so that an editor needs just the one file.</summary>
    public static Schema Schema(Schema config) => Table(
        new("version", Integer().With("const", 1)
            .Says("The version of the lock's own format."), Required: true),
        new("configlock_version", Text().NotBlank()
            .Says("The version of ConfigLock that wrote the lock."), Required: true),
        new("config", Description.Schema.Empty.With("$ref", AgentConfig.Id)
            .Says("The effective config, in canonical form."), Required: true))
        .With("$schema", "https://json-schema.org/draft/2020-12/schema")
        .With("$id", "urn:configlock:lockfile:1")
        .Titled("ConfigLockfile")
        .Says("A lock: what a build's config resolved to. ConfigLock writes it, and people read it.")
        .With("$defs", [("AgentConfig", config)]);
}
