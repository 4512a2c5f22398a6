using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ConfigLock.Core.Build;
using ConfigLock.Core.Files;

namespace ConfigLock.Tasks;

/// <summary>
/// What a later build is compared with, to see that nothing has changed. It is kept only after a success that had nothing
/// to say: an error or a warning comes again until its cause is gone.
/// </summary>
/// <remarks>
/// One text: the locks that were left, the day where the result depends on it, the files that count by their text, those that count by
/// their bytes, those that count by their time, what these were, and what the project said. Contents are in it as hashes, so that another
/// file with the same time stamp is seen, as are a new optional layer and a deleted export. Recognising it needs nothing of the engine.
/// </remarks>
/// <param name="path">The file that holds it.</param>
internal sealed class BuildState(string path)
{
    // Beyond it, in characters, reading the file in each unchanged build would take longer than anything else there.
    private const int MaximumTextLength = 1024 * 1024;

    /// <summary>The locks that the last build left, once recognised.</summary>
    public KeptLock[] Locks { get; private set; } = [];

    /// <summary>Whether a build of now would come to the same as the last one.</summary>
    /// <param name="declared">What the project says.</param>
    /// <param name="today">The day.</param>
    public bool Recognizes(string declared, string today)
    {
        try
        {
            if (TextOf(path) is not { } kept) return false;
            var parts = kept.Split('\t');
            if (parts.Length < 7 || !IsOfDay(parts[1], today)) return false;
            var files = new StateFiles(Lines(parts[2]), Lines(parts[3]), Lines(parts[4]));
            if (Write(parts[0], parts[1], files, TextOf, declared) != kept) return false;
            if (KeptLock.Read(parts[0]) is not { } locks) return false;
            Locks = locks;
            return true;
        }
        catch (Exception exception) when (IsOfFiles(exception))
        {
            return false;
        }
    }

    /// <summary>Keeps what the build read and left; or nothing, if a file has changed since it was read.</summary>
    /// <param name="result">What the build came to.</param>
    /// <param name="locks">The locks that it left.</param>
    /// <param name="declared">What the project says.</param>
    /// <param name="today">The day, which counts where the result depends on it.</param>
    public void Keep(BuildResult result, KeptLock[] locks, string declared, string today) => Try(() =>
    {
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        var raw = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in result.FilesRead)
        {
            // Before it is looked at once more: it may not be a file any longer.
            if (file.HasChanged)
            {
                Forget();
                return;
            }

            // What was not read as text need not be any.
            if (file.Text is null) raw.Add(file.Path);
            texts[file.Path] = file.Text ?? TextOf(file.Path, isRaw: true);
        }

        foreach (var file in result.FilesWritten)
        {
            raw.Remove(file);
            texts[file] = TextOf(file);
        }

        var timed = texts.Keys.Where(file => texts[file]?.Length > MaximumTextLength).ToArray();
        raw.ExceptWith(timed);
        var files = new StateFiles([.. texts.Keys.Except(timed).Except(raw)], [.. raw], timed);
        var day = result.DependsOnDay ? today : string.Empty;
        File.WriteAllText(path, Write(KeptLock.Write(locks), day, files, (file, _) => texts[file], declared));
    });

    /// <summary>Makes the next build run.</summary>
    public void Forget() => Try(() => File.Delete(path));

    // On any day, but not on what is none: that is to be said.
    private static bool IsOfDay(string kept, string today) =>
        kept.Length > 0
            ? kept == today
            : DateTime.TryParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Write(
        string locks, string day, StateFiles files, Func<string, bool, string?> textOf, string declared)
    {
        var state = new StringBuilder();
        state.Append(locks).Append('\t').Append(day);
        foreach (var part in (string[][])[files.Texts, files.Raw, files.Timed]) state.Append('\t').Append(string.Join("\n", part));
        state.Append('\t');
        foreach (var file in files.Texts) AppendHash(state, textOf(file, false));
        foreach (var file in files.Raw) AppendHash(state, textOf(file, true));
        foreach (var file in files.Timed)
            state.Append('|').Append(File.GetLastWriteTimeUtc(file).Ticks.ToString(CultureInfo.InvariantCulture));
        return state.Append('\t').Append(declared).ToString();
    }

    private static void AppendHash(StringBuilder state, string? text)
    {
        state.Append('|');
        if (text is not null) state.Append(StableHash.Of(text).ToString(CultureInfo.InvariantCulture));
    }

    // Not inlined, as the next but one: where nothing is wrong the engine is not even loaded.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsOfFiles(Exception exception) => FileFault.Is(exception);

    private static string[] Lines(string part) => part.Length == 0 ? [] : part.Split('\n');

    // What became a named pipe since, say, is not opened. It has no length, as an empty file has none, and a link has its own.
    private static string? TextOf(string path, bool isRaw = false)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return null;
        var mayBeSpecial = file.Length == 0 || (file.Attributes & FileAttributes.ReparsePoint) != 0;
        if (mayBeSpecial && IsSpecial(path)) return null;
        return isRaw ? Raw(File.ReadAllBytes(path)) : File.ReadAllText(path);
    }

    // A character for each byte, so that no two contents have the same text.
    private static string Raw(byte[] bytes) => new(Array.ConvertAll(bytes, static one => (char)one));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsSpecial(string file) => FileKind.Special(file) is not null;

    // Without it the next build does a little more than it has to.
    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (IsOfFiles(exception))
        {
        }
    }

    // The files that count by their text, by their bytes, and by their time.
    private readonly record struct StateFiles(string[] Texts, string[] Raw, string[] Timed);
}
