using System.Diagnostics.CodeAnalysis;
using ConfigLock.Hosting.Binding;
using ConfigLock.Hosting.Starting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ConfigLock.Hosting;

/// <summary>The check of the running config when a program starts.</summary>
public static class ServiceExtensions
{
    /// <summary>
    /// Holds the running config to its lock when the host starts, and registers <see cref="IOptions{TOptions}"/> and
    /// <see cref="IOptionsMonitor{TOptions}"/> of the config, bound by generated code.
    /// </summary>
    /// <typeparam name="T">The config's type.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says what a start does on drift; by itself it fails.</param>
    public static IServiceCollection AddConfigLock<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        this IServiceCollection services, Action<ConfigLockOptions>? configure = null)
        where T : class, IEffectiveConfig<T>
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions();
        if (configure is not null) services.Configure(configure);
        services.AddConfigMonitor<T>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartCheck<T>>());
        services.TryAddSingleton<IOptionsFactory<T>>(static provider => new ConfigOptionsFactory<T>(
            provider.GetRequiredService<IConfiguration>(), provider.GetServices<IValidateOptions<T>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOptionsChangeTokenSource<T>, ConfigChangeTokenSource<T>>());
        return services;
    }
}
