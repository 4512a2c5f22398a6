namespace Microsoft.CodeAnalysis;

/// <summary>Hides a type from other assemblies, also from tests that see internal types, and have the framework's own besides.</summary>
internal sealed class EmbeddedAttribute : Attribute;
