namespace ConfigLock.Core.Build;

/// <summary>A lock that a build left. Paths are absolute.</summary>
/// <param name="Environment">The environment that it is of; empty where the project has none.</param>
/// <param name="IsDefault">Whether the types call its config <c>Effective</c>.</param>
/// <param name="EmbeddedName">Its name inside an assembly.</param>
/// <param name="File">The file for the user: the exported one, else the one for the compiler.</param>
/// <param name="Intermediate">The file for the compiler.</param>
public sealed record BuiltLock(string Environment, bool IsDefault, string EmbeddedName, string File, string Intermediate);
