using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ConfigLock.Hosting.Starting;

/// <summary>Answers with the last verdict, and judges nothing itself.</summary>
internal sealed class ConfigHealthCheck<T>(ConfigMonitor<T> monitor) : IHealthCheck
    where T : class, IEffectiveConfig<T>
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var verdict = monitor.Verdict;
        if (!verdict.IsDrift) return Task.FromResult(HealthCheckResult.Healthy("the config is as locked"));
        var data = verdict.Failing.ToDictionary(static key => key.Key, static key => (object)key.ToString(), StringComparer.Ordinal);
        return Task.FromResult(new HealthCheckResult(context.Registration.FailureStatus, verdict.Summary, exception: null, data));
    }
}
