using System.Globalization;

namespace ConfigLock.Tasks;

/// <summary>The environment variable that holds the key of digests.</summary>
/// <remarks>
/// The tasks read it by themselves. As a property of the project, or a parameter of a task, MSBuild would write it into every log that has
/// those. It needs nothing of the engine.
/// </remarks>
internal static class DigestKeyVariable
{
    private const string Name = "CONFIGLOCK_DIGEST_KEY";

    /// <summary>The key; empty where it is not set.</summary>
    public static string Read() => Environment.GetEnvironmentVariable(Name) ?? string.Empty;

    /// <summary>What an unchanged build is recognised by: no more than a hash of the key.</summary>
    public static string Fingerprint() => "\ndigestKey=" + StableHash.Of(Read()).ToString(CultureInfo.InvariantCulture);
}
