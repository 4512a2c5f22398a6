using ConfigLock.Hosting.Starting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace ConfigLock.Hosting;

/// <summary>The check of the running config as a health check.</summary>
public static class HealthCheckExtensions
{
    /// <summary>
    /// Adds the same as a health check. It is judged when the host starts and whenever the configuration is loaded again, never by a
    /// request.
    /// </summary>
    /// <typeparam name="T">The config's type.</typeparam>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What drift is; <see langword="null"/> for unhealthy.</param>
    /// <param name="tags">The tags of the check; <see langword="null"/> for none.</param>
    public static IHealthChecksBuilder AddConfigLock<T>(
        this IHealthChecksBuilder builder, string name = "configlock", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
        where T : class, IEffectiveConfig<T>
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddConfigMonitor<T>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HealthStart<T>>());
        return builder.Add(new HealthCheckRegistration(
            name, static provider => new ConfigHealthCheck<T>(provider.GetRequiredService<ConfigMonitor<T>>()), failureStatus, tags));
    }
}
