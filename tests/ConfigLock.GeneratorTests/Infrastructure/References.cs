using Microsoft.CodeAnalysis;

namespace ConfigLock.GeneratorTests.Infrastructure;

/// <summary>The frameworks that emitted source is compiled for.</summary>
public static class References
{
    public static readonly IReadOnlyList<MetadataReference> Net100 =
        [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(TomlValue).Assembly.Location)];

    public static readonly IReadOnlyList<MetadataReference> NetStandard20 =
    [
        .. Directory.GetFiles(BuildMetadata.Of("NetStandardReferences"), "*.dll").Append(BuildMetadata.Of("NetStandardLibrary"))
            .Select(static file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>The same with the package System.Text.Json in the version of this repository.</summary>
    public static readonly IReadOnlyList<MetadataReference> NetStandard20Json = WithJson("NetStandardJson");

    /// <summary>The same with the oldest version of it that has what emitted converters call.</summary>
    public static readonly IReadOnlyList<MetadataReference> NetStandard20Json6 = WithJson("OldestNetStandardJson");

    private static IReadOnlyList<MetadataReference> WithJson(string package) =>
    [
        .. NetStandard20,
        .. NetStandardJson.Files(BuildMetadata.Of("NetStandardPackages"), BuildMetadata.Of(package))
            .Select(static file => MetadataReference.CreateFromFile(file)),
    ];
}
