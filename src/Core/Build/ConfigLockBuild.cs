using ConfigLock.Core.Diagnostics;

namespace ConfigLock.Core.Build;

/// <summary>The one entry of the engine: what a build tool calls.</summary>
public static class ConfigLockBuild
{
    /// <summary>Resolves the effective config, checks it against the loaded lock, and writes what was asked for.</summary>
    public static BuildResult Run(BuildRequest request) => new(new DiagnosticBag(), null, null, [], []);
}
