using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConfigLock.Hosting.Starting;

/// <summary>Makes the monitor when the host starts, so that no request waits for its first verdict.</summary>
internal sealed class HealthStart<T>(IServiceProvider services) : IHostedService
    where T : class, IEffectiveConfig<T>
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<ConfigMonitor<T>>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
