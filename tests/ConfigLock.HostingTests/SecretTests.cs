using System.Text;
using ConfigLock.Hosting;
using ConfigLock.HostingTests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConfigLock.HostingTests;

/// <summary>What a real host logs, answers and throws when its config drifts.</summary>
public sealed class SecretTests
{
    private const int Many = 10_000;

    [Fact]
    public async Task No_secret_is_in_a_log_a_health_answer_or_an_exception()
    {
        AnyConfig.Lock(TomlValue.Parse("C = \"x\"\n"));
        var random = new Random(20);
        for (var told = 0; told < Many;)
        {
            using var secrets = new SecretSources(random, told);
            var mode = random.Next(2) == 0 ? ConfigDrift.Fail : ConfigDrift.Warn;
            var said = await StartAsync(secrets, mode);
            Assert.Contains("C: locked \"x\", running \"y\"", said, StringComparison.Ordinal);
            Assert.Contains("C is locked as \"x\" and runs as \"y\"", said, StringComparison.Ordinal);
            Assert.Contains("(secret)", said, StringComparison.Ordinal);
            Assert.DoesNotContain(SecretSources.Mark, said, StringComparison.Ordinal);
            told += secrets.Count;
        }
    }

    private static async Task<string> StartAsync(SecretSources secrets, ConfigDrift mode)
    {
        using var log = new CapturedLog();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Configuration.AddInMemoryCollection([new("C", "y")]);
        secrets.AddTo(builder.Configuration);
        builder.Services.AddConfigLock<AnyConfig>(options => options.OnDrift = mode);
        builder.Services.AddHealthChecks().AddConfigLock<AnyConfig>();
        using var host = builder.Build();

        var said = new StringBuilder();
        if (mode == ConfigDrift.Fail) said.Append(await Assert.ThrowsAsync<ConfigDriftException>(() => host.StartAsync()));
        else await host.StartAsync();
        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        foreach (var (name, entry) in report.Entries)
            said.Append(name).Append(entry.Description).AppendJoin(' ', entry.Data).Append(entry.Exception);
        Assert.Equal(HealthStatus.Unhealthy, report.Status);

        said.Append(Assert.Throws<ConfigBindingException>(() => builder.Configuration.GetConfig<AnyConfig>()));
        said.Append(Assert.Throws<ConfigBindingException>(() => host.Services.GetRequiredService<IOptions<AnyConfig>>().Value));
        if (mode == ConfigDrift.Warn) await host.StopAsync();
        return said.Append(log.Text).ToString();
    }
}
