using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ConfigLock.Hosting.Starting;

/// <summary>The one monitor of a config, which the check at start and the health check ask.</summary>
internal static class MonitorRegistration
{
    public static void AddConfigMonitor<T>(this IServiceCollection services)
        where T : class, IEffectiveConfig<T> =>
        services.TryAddSingleton(static provider => new ConfigMonitor<T>(
            provider.GetRequiredService<IConfiguration>(), provider.GetService<IHostEnvironment>(), provider.GetService<TimeProvider>()));
}
