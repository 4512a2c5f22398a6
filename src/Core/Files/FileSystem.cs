namespace ConfigLock.Core.Files;

/// <summary>What is asked of the file system beyond the content of files.</summary>
internal static class FileSystem
{
    /// <summary>Whether there is a file of that path.</summary>
    public static bool HasFile(string path) => File.Exists(path);

    /// <summary>The paths of the files in a directory, in no order.</summary>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    public static IEnumerable<string> FilesIn(string directory) => Directory.EnumerateFiles(directory);

    /// <summary>Makes sure that there is a directory for a file.</summary>
    /// <exception cref="IOException">It cannot be created.</exception>
    public static void CreateDirectoryFor(string path) => Directory.CreateDirectory(Path.GetDirectoryName(path)!);
}
