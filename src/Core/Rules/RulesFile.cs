using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Rules;

/// <summary>A rules file.</summary>
/// <param name="Root">The rules, as a tree of path parts.</param>
/// <param name="Paths">Each path that the file gives rules for.</param>
/// <param name="Document">The file as written.</param>
internal sealed record RulesFile(RulesFileNode Root, IReadOnlyList<RulesFilePath> Paths, ConfigTable Document);

/// <summary>A path in a rules file.</summary>
/// <param name="Path">Its parts; <c>*</c> for any key of a table.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record RulesFilePath(IReadOnlyList<string> Path, Place Place);
