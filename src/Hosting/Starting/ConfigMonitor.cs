using System.Globalization;
using System.Runtime.CompilerServices;
using ConfigLock.Hosting.Configuration;
using ConfigLock.Judging.Drift;
using ConfigLock.Model.Values;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Primitives;

namespace ConfigLock.Hosting.Starting;

/// <summary>Holds the running config to its lock: once when it is made, and anew whenever the configuration is loaded again.</summary>
internal sealed class ConfigMonitor<T> : IDisposable
    where T : class, IEffectiveConfig<T>
{
    private readonly IConfiguration _configuration;
    private readonly string? _environment;
    private readonly TimeProvider _time;
    private readonly IDisposable _subscription;
    private ConfigVerdict _verdict;

    /// <param name="configuration">The running configuration.</param>
    /// <param name="environment">Tells the environment; <see langword="null"/> where there is no host.</param>
    /// <param name="time">Tells the day by which <c>until</c> is judged; <see langword="null"/> for the system's.</param>
    public ConfigMonitor(IConfiguration configuration, IHostEnvironment? environment = null, TimeProvider? time = null)
    {
        (_configuration, _time) = (configuration, time ?? TimeProvider.System);
        _environment = T.Environments.Count == 0 ? null : environment?.EnvironmentName ?? T.DefaultEnvironment;

        // Subscribed first, so that no change between both is missed.
        _verdict = new ConfigVerdict(_environment, [], null);
        _subscription = ChangeToken.OnChange(configuration.GetReloadToken, () => Volatile.Write(ref _verdict, Judge()));
        _verdict = Judge();
    }

    /// <summary>The last verdict.</summary>
    public ConfigVerdict Verdict => Volatile.Read(ref _verdict);

    public void Dispose() => _subscription.Dispose();

    private ConfigVerdict Judge()
    {
        var texts = LockedConfig<T>.Texts(_environment);
        return UnchangedConfiguration.IsCertain(_configuration, texts)
            ? new ConfigVerdict(_environment, [], null)
            : JudgeByValues(texts);
    }

    // Apart, so that a start which is as locked does not load what this needs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ConfigVerdict JudgeByValues(string? texts)
    {
        LockedValues locked;
        try
        {
            locked = texts is null
                ? new LockedValues((ConfigTable)TomlValues.ToConfig(LockedConfig<T>.In(_environment)), new HashSet<ConfigValue>())
                : LockedTextsConfig.Read(texts);
        }
        catch (ArgumentException error) when (error.ParamName == "environment")
        {
            var known = string.Join("\", \"", T.Environments);
            return new ConfigVerdict(
                _environment, [], $"no config was locked for the environment \"{_environment}\"; those known are \"{known}\"");
        }

        var today = _time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var keys = new ConfigJudge(LockedConfig<T>.Root).Judge(
            new RunningConfiguration(_configuration), locked, LockedConfig<T>.Complete, today);
        return new ConfigVerdict(
            _environment,
            [.. keys.Select(static key => new DriftedKey(key.Key, key.Locked, key.Running, key.Provider, key.Policy?.Reason))],
            null);
    }
}
