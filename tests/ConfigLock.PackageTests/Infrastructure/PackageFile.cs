using System.IO.Compression;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>What a package holds.</summary>
internal static class PackageFile
{
    /// <summary>The bytes of each file in it, but for what NuGet writes for itself: it names a file anew in each package.</summary>
    public static SortedDictionary<string, byte[]> Read(string path)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var package = ZipFile.OpenRead(path);
        foreach (var entry in package.Entries)
        {
            if (entry.FullName.StartsWith("package/", StringComparison.Ordinal) || entry.FullName == "_rels/.rels") continue;
            using var bytes = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(bytes);
            files.Add(entry.FullName, bytes.ToArray());
        }

        return files;
    }

    /// <summary>The assemblies among them that are made of our own sources.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> OwnAssemblies(SortedDictionary<string, byte[]> files) =>
        files.Where(
            static file => Path.GetFileName(file.Key).StartsWith("ConfigLock.", StringComparison.Ordinal)
                && file.Key.EndsWith(".dll", StringComparison.Ordinal));
}
