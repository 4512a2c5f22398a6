using ConfigLock.Core.Locking;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>
/// What a digest is of, as messages show it: a key outside of secrets or the path of a file, which the lock says in the clear.
/// </summary>
internal static class DigestName
{
    /// <summary>The name as the lock has it.</summary>
    public static ShownText Shown(string name) => ShownText.Name(name);

    /// <summary>The name as <c>ConfigLockUpdateKeys</c> takes it: a file's is no key until it stands in quotes.</summary>
    public static ShownText AsKey(string name) =>
        Shown(DigestText.IsOfFile(name) ? KeyPath.Root.Key(name).ToString() : name);
}
