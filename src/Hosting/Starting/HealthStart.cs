using Microsoft.Extensions.Hosting;

namespace ConfigLock.Hosting.Starting;

/// <summary>Makes the monitor when the host starts, so that no request waits for its first verdict.</summary>
#pragma warning disable CS9113 // It is made because it is asked for.
internal sealed class HealthStart<T>(ConfigMonitor<T> monitor) : IHostedService
#pragma warning restore CS9113
    where T : class, IEffectiveConfig<T>
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
