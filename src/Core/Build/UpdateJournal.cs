using System.Security.Cryptography;
using System.Text;
using ConfigLock.Core.Text;

namespace ConfigLock.Core.Build;

/// <summary>
/// Keeps the inner builds of one project from overwriting each other's lock: each notes the lock and the hash of what
/// it would write, and one that would write something else disagrees.
/// </summary>
internal static class UpdateJournal
{
    private const int Attempts = 200;
    private const int MillisecondsBetween = 10;

    /// <summary>Whether another build of the journal's would write other text to the lock. Notes this one's if not.</summary>
    /// <param name="journal">The journal; where the file is not there, nobody disagrees.</param>
    /// <param name="lockPath">The lock.</param>
    /// <param name="text">What this build would write.</param>
    public static bool Disagrees(string journal, string lockPath, string text)
    {
        if (!File.Exists(journal)) return false;
        FileKind.RefuseSpecial(journal);
        using var stream = Open(journal);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var note = Hash(text) + " " + Path.GetFullPath(lockPath);
        while (reader.ReadLine() is { } line)
            if (line.Length > 64 && line.Substring(64) == note.Substring(64)) return line != note;

        var bytes = Encoding.UTF8.GetBytes(note + "\n");
        stream.Write(bytes, 0, bytes.Length);
        return false;
    }

    // The inner builds run side by side, each holding the journal for an instant.
    private static FileStream Open(string journal)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(journal, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < Attempts && File.Exists(journal))
            {
                Thread.Sleep(MillisecondsBetween);
            }
        }
    }

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(text))).Replace("-", string.Empty);
    }
}
