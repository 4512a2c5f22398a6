using System.Reflection;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>What the build of these tests knew.</summary>
internal static class BuiltRepository
{
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The packages that this repository was restored to.</summary>
    public static string PackageRoot { get; } = Metadata("PackageRoot");

    /// <summary>Where the compiler is that this repository was built with.</summary>
    public static string CompilerDirectory { get; } = Metadata("CompilerDirectory");

    private static string Metadata(string key) =>
        typeof(BuiltRepository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
