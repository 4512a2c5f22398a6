using System.Runtime.InteropServices;
using System.Text;

namespace ConfigLock.Core.Text;

/// <summary>Tells a file from what only has a name as one: opening a named pipe waits for somebody at its other end, maybe for ever.</summary>
internal static class FileKind
{
    // Larger than what the runtime fills in, of which only the mode counts.
    private const int StatusSize = 512;
    private const int ModeOffset = 4;
    private const int KindMask = 0xF000;

    /// <summary>What the path names, if it is neither a file nor a directory; <see langword="null"/> too where nobody can tell.</summary>
    public static string? Special(string path)
    {
        // The null device is empty to every reader, and people name it for that.
        if (Path.DirectorySeparatorChar == '\\' || path is "/dev/null" || path.IndexOf('\0') >= 0) return null;
        var status = new byte[StatusSize];
        try
        {
            if (Stat(Encoding.UTF8.GetBytes(path + "\0"), status) != 0) return null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }

        return (BitConverter.ToInt32(status, ModeOffset) & KindMask) switch
        {
            0x1000 => "a named pipe",
            0x2000 or 0x6000 => "a device",
            0xC000 => "a socket",
            _ => null,
        };
    }

    /// <summary>Fails for what is neither a file nor a directory.</summary>
    public static void RefuseSpecial(string path)
    {
        if (Special(path) is { } special) throw new IOException("it is " + special);
    }

    // What the runtime itself asks with, which looks the same on every Unix. netstandard2.0 has nothing that tells.
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat(byte[] path, byte[] status);
}
