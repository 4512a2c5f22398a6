using System.Text;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Files;

/// <summary>Writes files whole or not at all, and leaves a file alone that already has the content.</summary>
internal sealed class FileWriter(Place project, DiagnosticBag diagnostics)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Fifty builds that add to one file wait for each other; what replaces a file waits only for an instant's holder.
    private const int AttemptsToAppend = 50;
    private const int AttemptsToReplace = 15;

    private readonly SortedSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Every file that stands as it should now, in ordinal order.</summary>
    public IReadOnlyCollection<string> FilesWritten => _written;

    /// <summary>Makes the file hold the text, its directory created if missing. On failure the old file stays, after a message.</summary>
    public bool Write(string path, string name, string text) =>
        Try(name, () =>
        {
            FileSystem.CreateDirectoryFor(path);
            Put(path, text, isKept: false);
        });

    /// <summary>
    /// The same for a lock that people keep, and link to: the link stays, and the file that it leads to gets the text, which
    /// is on the disk before it replaces the old one.
    /// </summary>
    public bool WriteLock(string path, string name, string text) =>
        Try(name, () =>
        {
            FileSystem.CreateDirectoryFor(path);
            var steps = RealPath.Steps(path).ToList();
            Put(steps[^1], text, isKept: true);
            _written.UnionWith(steps);
        });

    /// <summary>Makes sure that there is no such file, or gives a message.</summary>
    public void Delete(string path, string name) =>
        Try(name, () =>
        {
            if (File.Exists(path)) File.Delete(path);
        });

    /// <summary>Makes sure that there are no files below a directory of ours, or gives a message for each that cannot be removed.</summary>
    public void DeleteAll(string directory) =>
        Try(directory, () =>
        {
            if (!Directory.Exists(directory)) return;
            foreach (var file in Directory.GetFiles(directory, "*", SearchOption.AllDirectories)) Delete(file, file);
        });

    /// <summary>Adds to the end of a file that is not ours, and that other builds may add to at the same time.</summary>
    public void Append(string path, string name, string text) =>
        Try(name, () =>
        {
            FileKind.RefuseSpecial(path);
            using var stream = FileRetry.Do(
                AttemptsToAppend,
                FileRetry.MayWriteLater,
                () => new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
            stream.Seek(0, SeekOrigin.End);
            var bytes = Utf8.GetBytes(text);
            stream.Write(bytes, 0, bytes.Length);
        });

    /// <summary>Does what may fail on a file, with a message if it does; gives whether it did not.</summary>
    public bool Try(string name, Action action)
    {
        if (Fault(action) is not { } fault) return true;
        diagnostics.Add(LockMessages.CannotWrite(project, name, FileFault.Describe(fault)));
        return false;
    }

    /// <summary>Does what may fail on a file, and need not succeed.</summary>
    public static void TryQuietly(Action action) => Fault(action);

    private static Exception? Fault(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            return exception;
        }
    }

    private void Put(string path, string text, bool isKept)
    {
        TemporaryFile.RemoveLeft(path);
        var bytes = Utf8.GetBytes(text);
        FileRetry.Do(AttemptsToReplace, FileRetry.MayWriteLater, () => Holds(path, bytes) || Replace(path, bytes, isKept));
        _written.Add(path);
    }

    private static bool Holds(string path, byte[] bytes)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length != bytes.Length || FileKind.Special(path) is not null) return false;
        return File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }

    // The new content is complete beside the old before it takes its name, so that a reader sees one or the other. What the
    // next build would make again does not wait for the disk: in a solution that was most of the time of a build's task.
    private static bool Replace(string path, byte[] bytes, bool isKept)
    {
        var temporary = TemporaryFile.PathFor(path);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes, 0, bytes.Length);
                stream.Flush(flushToDisk: isKept);
            }

            MoveOver(temporary, path);
            return true;
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
