using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ConfigLock.GeneratorTests.Infrastructure;

/// <summary>The frameworks that emitted source is compiled for.</summary>
public static class References
{
    public static readonly IReadOnlyList<MetadataReference> Net100 =
        [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(TomlValue).Assembly.Location)];

    public static readonly IReadOnlyList<MetadataReference> NetStandard20 =
    [
        .. Directory.GetFiles(Metadata("NetStandardReferences"), "*.dll").Append(Metadata("NetStandardLibrary"))
            .Select(static file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>What the project file says under a name.</summary>
    public static string Metadata(string key) =>
        typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
