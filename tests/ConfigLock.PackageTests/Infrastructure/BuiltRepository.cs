namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>What the build of these tests knew.</summary>
internal static class BuiltRepository
{
    public static string Configuration { get; } = BuildMetadata.Of("Configuration");

    /// <summary>The packages that this repository was restored to.</summary>
    public static string PackageRoot { get; } = BuildMetadata.Of("PackageRoot");

    /// <summary>Where the compiler is that this repository was built with.</summary>
    public static string CompilerDirectory { get; } = BuildMetadata.Of("CompilerDirectory");
}
