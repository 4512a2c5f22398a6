namespace ConfigLock.SchemaWriter.Description;

/// <summary>A named key of a table.</summary>
/// <param name="Name">The key, as it is written in TOML.</param>
/// <param name="Schema">What its value may be.</param>
/// <param name="Required">Whether the table must have it.</param>
internal sealed record Property(string Name, Schema Schema, bool Required = false);
