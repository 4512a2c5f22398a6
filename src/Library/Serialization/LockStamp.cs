using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace ConfigLock.Serialization;

/// <summary>The SHA-256 of a lock, as <c>ConfigLockStamp</c> puts it into an assembly.</summary>
internal static class LockStamp
{
    private const string MetadataKey = "ConfigLockSha256";

    /// <summary>The hash of a lock's text, in lower-case hexadecimal digits.</summary>
    public static string Of(string text)
    {
        using var algorithm = SHA256.Create();
        var digits = new StringBuilder(64);
        foreach (var value in algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)))
            digits.Append(value.ToString("x2", CultureInfo.InvariantCulture));
        return digits.ToString();
    }

    /// <summary>Whether an assembly holds a hash: it has one for the lock of each environment that it was built with.</summary>
    public static bool IsIn(Assembly assembly, string hash) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Any(metadata => metadata.Key == MetadataKey && metadata.Value == hash);
}
