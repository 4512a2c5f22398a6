namespace ConfigLock.Core.Locking;

/// <summary>How a lock writes digests: the name of the algorithm, a colon, and lower-case hexadecimal digits.</summary>
internal static class DigestText
{
    /// <summary>Before a SHA-256.</summary>
    public const string Sha256Prefix = "sha256:";

    /// <summary>Before an HMAC with SHA-256, which only those can judge who have its key.</summary>
    public const string HmacPrefix = "hmac-sha256:";

    /// <summary>What the names of files begin with, where those of values are their keys.</summary>
    public const string FilePrefix = "file:";

    private const int Digits = 64;

    /// <summary>Whether a text is a digest, whatever of.</summary>
    public static bool IsValid(string text) => Is(text, Sha256Prefix) || Is(text, HmacPrefix);

    /// <summary>Whether a digest is of a file, by its name.</summary>
    public static bool IsOfFile(string name) => name.StartsWith(FilePrefix, StringComparison.Ordinal);

    /// <summary>Whether only those can judge a digest who have the key.</summary>
    public static bool NeedsKey(string digest) => digest.StartsWith(HmacPrefix, StringComparison.Ordinal);

    private static bool Is(string text, string prefix) =>
        text.Length == prefix.Length + Digits && text.StartsWith(prefix, StringComparison.Ordinal)
        && text.Skip(prefix.Length).All(static digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
