using System.Globalization;

namespace ConfigLock.Core.Files;

/// <summary>
/// The new content of a file, complete beside the old one before it takes its name. A build that is killed in between
/// leaves it behind, for the next build that has to do with the file to remove.
/// </summary>
internal static class TemporaryFile
{
    private const string Extension = ".tmp";
    private const string ClaimExtension = ".held";
    private const int IdLength = 32;

    /// <summary>The path of a new one, which no other build uses.</summary>
    public static string PathFor(string path) => PathFor(path, Extension);

    /// <summary>The path of a new claim to the file, which no other build uses.</summary>
    public static string ClaimPathFor(string path) => PathFor(path, ClaimExtension);

    /// <summary>The claims to the file, held or left.</summary>
    public static IEnumerable<string> ClaimsOf(string path) => FilesOf(path, ClaimExtension);

    /// <summary>Removes those and the claims that no running build holds open. Never throws: what cannot be removed harms nobody.</summary>
    public static void RemoveLeft(string path)
    {
        try
        {
            foreach (var file in FilesOf(path, Extension)) RemoveUnlessHeld(file);
            foreach (var file in FilesOf(path, ClaimExtension)) RemoveUnlessHeld(file);
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            // There is no such directory, it may not be listed, or the text is no path, as whoever reads it will say.
        }
    }

    /// <summary>
    /// Removes one that no running build holds open; <see langword="false"/> where one holds it. Never throws: what is gone, or not
    /// ours to remove, is of no running build of ours.
    /// </summary>
    public static bool RemoveUnlessHeld(string file)
    {
        // Opened alone, so that one that is being written stays: who looks holds it for an instant, and as the file is then gone,
        // nobody who looks later takes that for a build. It is removed by name as it is closed: one that has just taken its place
        // has that name no more.
        try
        {
            new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (IOException)
        {
            return !File.Exists(file);
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            return true;
        }
    }

    private static string PathFor(string path, string extension) =>
        path + "." + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) + extension;

    private static IEnumerable<string> FilesOf(string path, string extension) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*" + extension)
            .Where(file => IsOf(Path.GetFileName(path), Path.GetFileName(file), extension));

    private static bool IsOf(string name, string candidate, string extension) =>
        candidate.Length == name.Length + 1 + IdLength + extension.Length
        && candidate.StartsWith(name + ".", PathComparison.OfMachine)
        && candidate.EndsWith(extension, StringComparison.Ordinal)
        && Guid.TryParseExact(candidate.Substring(name.Length + 1, IdLength), "N", out _);
}
