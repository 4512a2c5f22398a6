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
    /// <summary>Keeps what the build read and left; or nothing, if a file has changed since it was read.</summary>
    /// <param name="result">What the build came to.</param>
    /// <param name="declared">What the project says.</param>
    public void Keep(BuildResult result, string declared)
    {
        var files = new List<string> { typeof(BuildState).Assembly.Location };
        foreach (var file in result.FilesRead)
        {
            files.Add(file.Path);
            if (!file.HasChanged) continue;
            Forget();
            return;
        }

        files.AddRange(result.FilesWritten);
        var times = files.ConvertAll(static file => "|" + OutputItems.File(file)!.GetMetadata("ModifiedTime"));
        string[] parts = [result.LockFile ?? string.Empty, result.IntermediateLock ?? string.Empty, string.Join("\n", files), string.Join(";", times), declared];
        Try(() => File.WriteAllText(path, string.Join("\t", parts)));
    }

    /// <summary>Makes the next build run.</summary>
    public void Forget() => Try(() => File.Delete(path));

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
