namespace ConfigLock.Core.Sources;

/// <summary>A layer, or a file of requirements.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Name">What the user wrote, for messages.</param>
/// <param name="Optional">Whether it may be missing.</param>
/// <param name="Label">Its <c>Name</c>; empty where it has none.</param>
/// <param name="Local">Whether it is one developer's: it reaches no lock, and may be missing.</param>
/// <param name="Format">The text of its <c>Format</c>; empty where its ending says it.</param>
/// <param name="Environment">The environment in which alone it counts; empty for all.</param>
public sealed record LayerFile(
    string Path, string Name, bool Optional, string Label = "", bool Local = false, string Format = "", string Environment = "");

/// <summary>A local copy of a schema.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Name">What the user wrote, for messages.</param>
/// <param name="Uri">The URI that it answers to; empty where its own <c>$id</c> says it.</param>
public sealed record SchemaReferenceFile(string Path, string Name, string Uri);

/// <summary>A <c>ConfigLockOverride</c> item.</summary>
/// <param name="Key">The dotted key.</param>
/// <param name="Value">The value as TOML, or as plain text that is not TOML.</param>
/// <param name="Environment">The environment in which alone it counts; empty for all.</param>
public sealed record OverrideItem(string Key, string Value, string Environment = "");
