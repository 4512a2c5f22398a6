using ConfigLock.Core.Files;

namespace ConfigLock.Core.Build;

/// <summary>A rules file as it was read: all that its rules and the messages about them are made of.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record RulesText(NamedFile File, string Text);
