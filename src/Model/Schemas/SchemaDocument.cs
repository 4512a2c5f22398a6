using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas;

/// <summary>A schema file that has been read as JSON.</summary>
/// <param name="Root">The schema: a table or a boolean.</param>
/// <param name="Source">The file; its path is one of the names that the schema answers to.</param>
/// <param name="Uri">A URI that the schema answers to besides its <c>$id</c> and its file; empty for none.</param>
public sealed record SchemaDocument(ConfigValue Root, Source Source, string Uri);
