using ConfigLock.Model.Provenance;
using Microsoft.Extensions.Configuration;

namespace ConfigLock.Hosting.Configuration;

/// <summary>What answers, as people know it.</summary>
internal static class ProviderNames
{
    /// <summary>The provider as a source: a file by its path, any other as it calls itself.</summary>
    public static Source SourceOf(IConfigurationProvider provider) => provider switch
    {
        FileConfigurationProvider file => new Source(SourceKind.Layer, PathOf(file.Source), null),
        EffectiveConfigurationProvider => new Source(SourceKind.Lock, provider.ToString()!, null),
        _ => new Source(SourceKind.Other, provider.ToString() ?? provider.GetType().Name, null),
    };

    private static string PathOf(FileConfigurationSource source)
    {
        var path = source.Path ?? string.Empty;
        return source.FileProvider?.GetFileInfo(path).PhysicalPath ?? path;
    }
}
