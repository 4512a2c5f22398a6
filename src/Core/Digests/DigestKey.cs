using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConfigLock.Core.Locking;

namespace ConfigLock.Core.Digests;

/// <summary>The key of digests that say nothing to those who do not have it (docs/resolution.md, "Digests").</summary>
/// <param name="text">The key, which is never shown.</param>
internal sealed class DigestKey(string text)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(text);

    /// <summary>The key of a build; <see langword="null"/> where it has none.</summary>
    public static DigestKey? Of(string text) => text.Length == 0 ? null : new DigestKey(text);

    /// <summary>The digest of a content that anybody can judge.</summary>
    public static string Plain(byte[] content)
    {
        using var algorithm = SHA256.Create();
        return DigestText.Sha256Prefix + Hexadecimal(algorithm.ComputeHash(content));
    }

    /// <summary>The digest of a content that only those can judge who have the key.</summary>
    public string Keyed(byte[] content)
    {
        using var algorithm = new HMACSHA256(_key);
        return DigestText.HmacPrefix + Hexadecimal(algorithm.ComputeHash(content));
    }

    private static string Hexadecimal(byte[] bytes) =>
        string.Concat(bytes.Select(static one => one.ToString("x2", CultureInfo.InvariantCulture)));
}
