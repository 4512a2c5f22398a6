using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Build;

/// <summary>The keys that an update names and that do not drift: of several environments only those that drift in none.</summary>
internal static class IdleKeys
{
    /// <summary>Adds the warnings.</summary>
    public static void Tell(IReadOnlyList<EnvironmentBuild> builds)
    {
        var judged = builds.Where(static build => build.Judgement is not null).ToList();
        foreach (var build in judged)
            foreach (var (key, warning) in Of(build))
                if (judged.TrueForAll(other => Of(other).Any(idle => idle.Key == key))) build.Context.Diagnostics.Add(warning);
    }

    private static IReadOnlyList<(string Key, Diagnostic Warning)> Of(EnvironmentBuild build) =>
        build.Judgement!.Update?.Idle ?? [];
}
