using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Diagnostics;

/// <summary>The messages about environments: <c>CFGLOCK236</c> to <c>CFGLOCK238</c>, and <c>CFGLOCK317</c>.</summary>
internal static class EnvironmentMessages
{
    private static readonly DiagnosticDescriptor Name = new(
        "CFGLOCK236", Severity.Error, "An environment has a name that cannot be used",
        "Give each environment the name that the running program knows it by, and each only once. The name becomes part of file names.");

    private static readonly DiagnosticDescriptor Unknown = new(
        "CFGLOCK237", Severity.Warning, "An item counts in an environment that the project does not name",
        "Correct the item's `Environment`, or add the environment as a `ConfigLockEnvironment` item.");

    private static readonly DiagnosticDescriptor None = new(
        "CFGLOCK238", Severity.Error, "A path holds {Environment}, and the project has no environments",
        "Add `ConfigLockEnvironment` items, or write the name itself.");

    private static readonly DiagnosticDescriptor OneLock = new(
        "CFGLOCK317", Severity.Error, "Several environments load one lock",
        "Write `{Environment}` into `ConfigLockLoadPath` where the locks differ.");

    /// <summary>Every code declared here.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Name, Unknown, None, OneLock];

    public static Diagnostic BadName(Place place, string name) =>
        Name.At(place, $"\"{name}\" cannot be the name of an environment, because no file name can hold it");

    public static Diagnostic SameButForCase(Place place, string first, string second) =>
        Name.At(
            place, $"\"{first}\" and \"{second}\" are one environment, since a program compares their names without case; name it once");

    public static Diagnostic UnknownEnvironment(Place place, string role, string item, string environment, string? suggestion) =>
        Unknown.At(
            place,
            $"the {role} \"{item}\" is left out, because it counts in the environment \"{environment}\" alone, which the project does "
            + $"not name{(suggestion is null ? string.Empty : $"; did you mean \"{suggestion}\"?")}");

    public static Diagnostic NoEnvironment(Place place, string path) =>
        None.At(place, $"\"{path}\" stands for a file of each environment, and the project names no ConfigLockEnvironment");

    public static Diagnostic OneLockForSeveral(Place place, string path) =>
        OneLock.At(
            place,
            $"each environment has a lock of its own, and all of them would load \"{path}\"; write {{Environment}} into the path, as in "
            + "\"locks/$(MSBuildProjectName).{Environment}.config.lock.toml\"");
}
