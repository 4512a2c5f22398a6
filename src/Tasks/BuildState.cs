using System.Globalization;
using ConfigLock.Core.Build;

namespace ConfigLock.Tasks;

/// <summary>
/// What a later build is compared with, to see that nothing has changed. It is kept only after a success that had nothing
/// to say: an error or a warning comes again until its cause is gone.
/// </summary>
/// <remarks>The targets make the same text of the same parts, in <c>_ConfigLockFingerprint</c>.</remarks>
/// <param name="path">The file that holds it.</param>
internal sealed class BuildState(string path)
{
    // Beyond it, in characters, reading the file in each unchanged build would take longer than anything else there.
    private const int LongestText = 1024 * 1024;

    /// <summary>Keeps what the build read and left; or nothing, if a file has changed since it was read.</summary>
    /// <param name="result">What the build came to.</param>
    /// <param name="declared">What the project says.</param>
    public void Keep(BuildResult result, string declared) => Try(() =>
    {
        var read = new List<(string Path, string Hash)>();
        var timed = new List<string>();
        foreach (var file in result.FilesRead)
        {
            // Before it is looked at once more: it may not be a file any longer.
            if (file.HasChanged)
            {
                Forget();
                return;
            }

            Add(file.Path, file.Text ?? TextOf(file.Path));
        }

        foreach (var file in result.FilesWritten) Add(file, TextOf(file));
        string[] parts =
        [
            result.LockFile ?? string.Empty,
            result.IntermediateLock ?? string.Empty,
            string.Join("\n", read.ConvertAll(static file => file.Path)),
            string.Join("\n", timed),
            string.Join(";", read.ConvertAll(static file => "|" + file.Hash)),
            string.Join(";", timed.ConvertAll(static file => "|" + OutputItems.File(file)!.GetMetadata("ModifiedTime"))),
            declared,
        ];
        File.WriteAllText(path, string.Join("\t", parts));

        void Add(string file, string? text)
        {
            if (text is null) read.Add((file, string.Empty));
            else if (text.Length > LongestText) timed.Add(file);
            else read.Add((file, StableHash.Of(text).ToString(CultureInfo.InvariantCulture)));
        }
    });

    /// <summary>Makes the next build run.</summary>
    public void Forget() => Try(() => File.Delete(path));

    private static string? TextOf(string file) => File.Exists(file) ? File.ReadAllText(file) : null;

    // Without it the next build does a little more than it has to.
    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
