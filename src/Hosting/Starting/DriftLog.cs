using Microsoft.Extensions.Logging;

namespace ConfigLock.Hosting.Starting;

/// <summary>The events that drift is.</summary>
internal static partial class DriftLog
{
    [LoggerMessage(
        EventId = 1, EventName = "ConfigLockDrift",
        Message = "The config drifted from its lock: {Key} is locked as {Locked} and runs as {Running}, from {Provider}")]
    private static partial void Drift(ILogger logger, LogLevel level, string key, string locked, string running, string provider);

    [LoggerMessage(
        2, LogLevel.Warning,
        "The config drifted from its lock: {Key} is locked as {Locked} and runs as {Running}, from {Provider}; let pass: {Reason}",
        EventName = "ConfigLockDriftLetPass")]
    private static partial void LetPass(ILogger logger, string key, string locked, string running, string provider, string reason);

    [LoggerMessage(3, LogLevel.Warning, "The config cannot be held to a lock: {Reason}", EventName = "ConfigLockUnknownEnvironment")]
    private static partial void NotLocked(ILogger logger, string reason);

    /// <summary>Logs each key of a verdict.</summary>
    /// <param name="logger">The log.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="fails">Whether drift is an error.</param>
    public static void Log(this ILogger logger, ConfigVerdict verdict, bool fails)
    {
        foreach (var key in verdict.Keys)
        {
            if (key.Reason is { } reason) LetPass(logger, key.Key, key.Locked, key.Running, key.Provider, reason);
            else Drift(logger, fails ? LogLevel.Error : LogLevel.Warning, key.Key, key.Locked, key.Running, key.Provider);
        }

        if (verdict.NotLocked is { } unknown && !fails) NotLocked(logger, unknown);
    }
}
