using System.Text;
using ConfigLock.Model.Text;

namespace ConfigLock.Core.Locking;

/// <summary>
/// Ids: the file name stem of a lock. One that is good on one system is good on all, so the rules are those of the
/// strictest (Microsoft's "Naming Files, Paths, and Namespaces").
/// </summary>
internal static class LockId
{
    // A file name has 255 bytes at most, and our longest endings, also of temporary files, need some fifty of them.
    private const int MaximumBytes = 200;

    /// <summary>Whether a text can be an id: a plain file name, which leads nowhere else and names no device.</summary>
    public static bool IsValid(string id)
    {
        if (id.Trim().Length != id.Length || id.Length == 0 || id[0] == '.' || id[id.Length - 1] == '.') return false;
        for (var i = 0; i < id.Length; i++)
        {
            if (char.IsControl(id[i]) || "<>:\"/\\|?*".IndexOf(id[i]) >= 0) return false;
            if (!char.IsSurrogate(id[i])) continue;
            if (i + 1 == id.Length || !char.IsSurrogatePair(id[i], id[i + 1])) return false;
            i++;
        }

        return Encoding.UTF8.GetByteCount(id) <= MaximumBytes && !DeviceName.Is(id);
    }
}
