using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace ConfigLock.Hosting.Configuration;

/// <summary>The environment that a builder is for, as far as its configuration says.</summary>
internal static class BuilderEnvironment
{
    /// <summary>
    /// The environment; <see langword="null"/> where the builder has none. A host's builder is a configuration itself, with the host's own
    /// settings in it, or has them as its first source.
    /// </summary>
    public static string? Of(IConfigurationBuilder builder)
    {
        if (builder is IConfiguration configuration) return In(configuration);
        return builder.Sources.OfType<ChainedConfigurationSource>().Select(static chained => In(chained.Configuration))
            .FirstOrDefault(static name => name is not null);
    }

    private static string? In(IConfiguration? configuration) =>
        configuration?[HostDefaults.EnvironmentKey] is { Length: > 0 } name ? name : null;
}
