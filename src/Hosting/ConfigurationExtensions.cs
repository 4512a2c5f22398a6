using ConfigLock.Hosting.Binding;
using ConfigLock.Hosting.Configuration;
using Microsoft.Extensions.Configuration;

namespace ConfigLock.Hosting;

/// <summary>The locked config and a program's configuration.</summary>
public static class ConfigurationExtensions
{
    /// <summary>
    /// Adds the config as locked as a source: it counts over the sources that are there, and those that are added later count over it.
    /// </summary>
    /// <typeparam name="T">The config's type.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="environment">
    /// The environment; <see langword="null"/> for the builder's own, or the default one where the builder has none.
    /// </param>
    /// <exception cref="ArgumentException">No config was locked for the environment; the message names those that were.</exception>
    public static IConfigurationBuilder AddEffectiveConfig<T>(this IConfigurationBuilder builder, string? environment = null)
        where T : class, IEffectiveConfig<T>
    {
        ArgumentNullException.ThrowIfNull(builder);
        environment ??= BuilderEnvironment.Of(builder) ?? T.DefaultEnvironment;
        return builder.Add(new EffectiveConfigurationSource(
            LockedConfig<T>.In(environment), T.Environments.Count == 0 ? null : environment));
    }

    /// <summary>Reads the config from a configuration, without reflection.</summary>
    /// <remarks>Keys are found without regard to case, and with or without underscores and hyphens.</remarks>
    /// <typeparam name="T">The config's type.</typeparam>
    /// <param name="configuration">The configuration, or a section of it that is the config.</param>
    /// <exception cref="ConfigBindingException">It does not fit the schema; all that is wrong is in it.</exception>
    public static T GetConfig<T>(this IConfiguration configuration)
        where T : class, IEffectiveConfig<T>
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return ConfigBinder.Bind<T>(configuration);
    }
}
