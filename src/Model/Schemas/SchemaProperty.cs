using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas.Patterns;

namespace ConfigLock.Model.Schemas;

/// <summary>A named subschema: an entry of <c>properties</c> or <c>dependentSchemas</c>.</summary>
/// <param name="Name">The key that it is about.</param>
/// <param name="KeyPlace">Where the schema names the key.</param>
/// <param name="Schema">What holds for the key's value, or for the table that has the key.</param>
public sealed record SchemaProperty(string Name, Place KeyPlace, Schema Schema);

/// <summary>An entry of <c>patternProperties</c>.</summary>
/// <param name="Pattern">Which keys it is about.</param>
/// <param name="KeyPlace">Where the schema says the pattern.</param>
/// <param name="Schema">What holds for the values of those keys.</param>
public sealed record PatternSchema(SchemaPattern Pattern, Place KeyPlace, Schema Schema);

/// <summary>An entry of <c>dependentRequired</c>, or of <c>dependencies</c> where it lists keys.</summary>
/// <param name="Name">The key that needs others beside it.</param>
/// <param name="KeyPlace">Where the schema names the key.</param>
/// <param name="Needs">The keys that it needs.</param>
public sealed record DependentKeys(string Name, Place KeyPlace, IReadOnlyList<string> Needs);
