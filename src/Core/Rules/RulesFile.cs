using ConfigLock.Core.Provenance;

namespace ConfigLock.Core.Rules;

/// <summary>A rules file.</summary>
/// <param name="Root">The rules, as a tree of path parts.</param>
/// <param name="Paths">Each path that the file gives rules for.</param>
internal sealed record RulesFile(RulesFileNode Root, IReadOnlyList<RulesFilePath> Paths);

/// <summary>A path in a rules file.</summary>
/// <param name="Path">Its parts; <c>*</c> for any key of a table.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record RulesFilePath(IReadOnlyList<string> Path, Place Place);
