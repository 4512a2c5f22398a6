using ConfigLock.Core.Sources;
using ConfigLock.Core.Stripping;
using ConfigLock.Model.Commands;
using ConfigLock.Model.Rules;

namespace ConfigLock.Core.Build;

/// <summary>What the commands of messages repeat of the command line that started a build.</summary>
internal static class StartedCommand
{
    private const string Prefix = "ConfigLock";
    private const string Mode = "ConfigLockMode";
    private const string Overrides = "ConfigLockOverrides";

    // What the recommended command says for itself.
    private static readonly string[] NotRepeated = [Mode, "ConfigLockUpdate", "ConfigLockUpdateKeys", "ConfigLockReportDir"];

    // They decide which of a project's conditions hold. A solution gives them to each project, so the defaults say nothing.
    private static readonly (string Name, string Default)[] Conditions = [("Configuration", "Debug"), ("Platform", "AnyCPU")];

    /// <summary>The command without the secrets in it.</summary>
    /// <param name="request">The build.</param>
    /// <param name="root">
    /// What the schema says about the config; <see langword="null"/> where it cannot be read, so that anything may be a
    /// secret.
    /// </param>
    /// <param name="semantics">Which keys are the same.</param>
    public static BuildCommand Of(BuildRequest request, KeyDefinition? root, Semantics semantics)
    {
        var projectDirectory = Path.GetDirectoryName(request.ProjectFile)!;
        var directory = request.StartDirectory.Length > 0 ? request.StartDirectory : projectDirectory;
        return new BuildCommand
        {
            Directory = directory,
            Project = request.StartDirectory.Length > 0 ? ProjectArgument.Of(directory, request.ProjectFile) : string.Empty,
            Properties = [.. request.GlobalProperties
                .Where(static property => IsRepeated(property.Key, property.Value))
                .OrderBy(static property => property.Key, StringComparer.OrdinalIgnoreCase)
                .Select(property => Shown(property.Key, property.Value))],
            Mode = request.GlobalProperties.FirstOrDefault(static property => Is(property.Key, Mode)).Value ?? string.Empty,
        };

        GivenProperty Shown(string name, string value)
        {
            var shown = Is(name, Overrides) ? OverrideMask.Apply(value, root, semantics) : value;
            return new GivenProperty(name, shown, !string.Equals(shown, value, StringComparison.Ordinal));
        }
    }

    private static bool IsRepeated(string name, string value) =>
        name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? !NotRepeated.Any(other => Is(other, name))
            : Conditions.Any(condition => Is(condition.Name, name) && value.Length > 0 && !Is(condition.Default, value));

    private static bool Is(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
