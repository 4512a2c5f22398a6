using System.Text;

namespace ConfigLock.Core.Locking;

/// <summary>
/// Ids: the file name stem of a lock. One that is good on one system is good on all, so the rules are those of the
/// strictest (Microsoft's "Naming Files, Paths, and Namespaces").
/// </summary>
internal static class LockId
{
    // A file name has 255 bytes at most, and our longest endings, also of temporary files, need some fifty of them.
    private const int MaximumBytes = 200;

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

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

        // A device stays one whatever its ending.
        return Encoding.UTF8.GetByteCount(id) <= MaximumBytes && !Devices.Contains(id.Split('.')[0].TrimEnd(' '));
    }
}
