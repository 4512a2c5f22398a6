using System.Text;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Provenance;
using ConfigLock.Core.Text;

namespace ConfigLock.Core.Build;

/// <summary>Writes files whole or not at all, and leaves a file alone that already has the content.</summary>
internal sealed class FileWriter(Place project, DiagnosticBag diagnostics)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private const int Attempts = 50;

    private readonly SortedSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Every file that stands as it should now, in ordinal order.</summary>
    public IReadOnlyCollection<string> FilesWritten => _written;

    /// <summary>Makes the file hold the text, its directory created if missing. On failure the old file stays, after a message.</summary>
    public bool Write(string path, string name, string text) =>
        Try(name, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var bytes = Utf8.GetBytes(text);
            if (!Holds(path, bytes)) Replace(path, bytes);
            _written.Add(path);
        });

    /// <summary>Makes sure that there is no such file, or gives a message.</summary>
    public void Delete(string path, string name) =>
        Try(name, () =>
        {
            if (File.Exists(path)) File.Delete(path);
        });

    /// <summary>Adds to the end of a file that is not ours, and that other builds may add to at the same time.</summary>
    public void Append(string path, string name, string text) =>
        Try(name, () =>
        {
            using var stream = OpenAlone(path);
            stream.Seek(0, SeekOrigin.End);
            var bytes = Utf8.GetBytes(text);
            stream.Write(bytes, 0, bytes.Length);
        });

    private bool Try(string name, Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            diagnostics.Add(LockMessages.CannotWrite(project, name, FileFault.Describe(exception)));
            return false;
        }
    }

    private static FileStream OpenAlone(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException exception) when (attempt < Attempts && exception is not (FileNotFoundException or DirectoryNotFoundException))
            {
                Thread.Sleep(attempt);
            }
        }
    }

    private static bool Holds(string path, byte[] bytes)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }

    // The new content is complete beside the old before it takes its name, so that a reader sees one or the other.
    private static void Replace(string path, byte[] bytes)
    {
        var temporary = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes, 0, bytes.Length);
                stream.Flush(flushToDisk: true);
            }

            MoveOver(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void MoveOver(string temporary, string path)
    {
        if (!File.Exists(path))
        {
            try
            {
                File.Move(temporary, path);
                return;
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another build made the file in between: replace that one.
            }
        }

        File.Replace(temporary, path, destinationBackupFileName: null, ignoreMetadataErrors: true);
    }
}
