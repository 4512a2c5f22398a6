using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConfigLock.Hosting.Starting;

/// <summary>Holds the running config to its lock before anything else of the program starts.</summary>
internal sealed class StartCheck<T>(
    ConfigMonitor<T> monitor, IOptions<ConfigLockOptions> options, ILogger<ConfigDriftException> logger) : IHostedLifecycleService
    where T : class, IEffectiveConfig<T>
{
    /// <exception cref="ConfigDriftException">The program runs with another config, and is to fail then.</exception>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var verdict = monitor.Verdict;
        if (!verdict.IsDrift && verdict.Keys.Count == 0) return Task.CompletedTask;
        var fails = options.Value.OnDrift == ConfigDrift.Fail;
        logger.Log(verdict, fails);
        return verdict.IsDrift && fails
            ? Task.FromException(new ConfigDriftException(verdict.Whole, verdict.Failing))
            : Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
