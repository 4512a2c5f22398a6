using System.IO.Compression;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>What a binary log carries along: a zip archive inside of its compressed records.</summary>
internal static class BinaryLog
{
    /// <summary>The records, no longer compressed.</summary>
    public static byte[] Records(string path)
    {
        using var records = new MemoryStream();
        using (var compressed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress)) compressed.CopyTo(records);
        return records.ToArray();
    }

    public static IReadOnlyDictionary<string, string> EmbeddedFiles(string path)
    {
        var bytes = Records(path);
        var start = bytes.AsSpan().IndexOf("PK\u0003\u0004"u8);
        using var archive = new ZipArchive(new MemoryStream(bytes, start, bytes.Length - start), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(static entry => entry.FullName, static entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }
}
