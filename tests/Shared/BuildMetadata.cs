using System.Reflection;

namespace ConfigLock.Tests.Shared;

/// <summary>What the build of the tests knew, and their project file hands on as <c>AssemblyMetadata</c>.</summary>
internal static class BuildMetadata
{
    /// <summary>The value under a name, which must be there.</summary>
    public static string Of(string name) => typeof(BuildMetadata).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;
}
