using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Parsing;

/// <summary>One part of a dotted key.</summary>
/// <param name="Key">The part.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct TomlKeyPart(string Key, Place Place);
