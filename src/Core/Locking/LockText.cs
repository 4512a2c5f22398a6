using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Locking;

/// <summary>The canonical text of a lock.</summary>
/// <param name="Text">The text; each line ends with LF.</param>
/// <param name="Places">For each line, the place of the key, header or element that it writes; found when asked for, since only drift
/// does.</param>
internal sealed record LockText(string Text, Lazy<IReadOnlyList<Place>> Places);
