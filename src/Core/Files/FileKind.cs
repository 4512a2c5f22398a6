using System.Reflection;

namespace ConfigLock.Core.Files;

/// <summary>
/// Tells a file from what only has a name as one: opening a named pipe waits for somebody at its other end, maybe for ever.
/// </summary>
/// <remarks>
/// .NET has no public word for it but one: what its archives write of an entry, which they learn without opening it. They came
/// with .NET 7, and are not part of netstandard2.0; where they are missing nobody can tell.
/// </remarks>
public static class FileKind
{
    // The format "ustar" of POSIX, as the enumeration of formats numbers it, and where its header names the kind of an entry.
    private const int Ustar = 2;
    private const int KindOffset = 156;

    // Of an IOException with no other reason than its text: an archive refuses one kind, and says so in this way.
    private const int NoReason = unchecked((int)0x80131620);

    private static readonly Type? Archive = Type.GetType("System.Formats.Tar.TarWriter, System.Formats.Tar");
    private static readonly Type? Format = Type.GetType("System.Formats.Tar.TarEntryFormat, System.Formats.Tar");

    /// <summary>What the path names, if it is neither a file nor a directory; <see langword="null"/> too where nobody can tell.</summary>
    public static string? Special(string path)
    {
        // The null device is empty to every reader, and people name it for that.
        if (Path.DirectorySeparatorChar == '\\' || path is "/dev/null" || path.IndexOf('\0') >= 0) return null;
        var end = RealPath.Steps(path).Last();
        var file = new FileInfo(end);

        // What /dev/fd/3 leads to may stand in no directory, and be opened all the same (proc(5), "/proc/pid/fd").
        if (!file.Exists) return file.Name.StartsWith("pipe:[", StringComparison.Ordinal) ? "a pipe" : null;

        // None of them has a length.
        return file.Length > 0 ? null : SpecialAt(end);
    }

    /// <summary>Fails for what is neither a file nor a directory.</summary>
    internal static void RefuseSpecial(string path)
    {
        if (Special(path) is { } special) throw new IOException("it is " + special);
    }

    private static string? SpecialAt(string path)
    {
        if (Archive is null || Format is null) return null;
        using var header = new MemoryStream();
        try
        {
            using var archive = (IDisposable)Activator.CreateInstance(Archive, header, Enum.ToObject(Format, Ustar), /* leaveOpen */ true)!;
            Archive.GetMethod("WriteEntry", [typeof(string), typeof(string)])!.Invoke(archive, [path, "file"]);
        }
        catch (TargetInvocationException exception) when (FileFault.Is(exception.InnerException!))
        {
            return exception.InnerException is IOException { HResult: NoReason } ? "a socket" : null;
        }

        return header.GetBuffer()[KindOffset] switch
        {
            (byte)'3' or (byte)'4' => "a device",
            (byte)'6' => "a named pipe",
            _ => null,
        };
    }
}
