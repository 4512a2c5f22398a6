using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Build;

/// <summary>Paths in which <c>{Environment}</c> stands for the name of the environment (docs/environments.md).</summary>
internal static class EnvironmentPath
{
    /// <summary>What stands for the name.</summary>
    public const string Placeholder = "{Environment}";

    /// <summary>Whether the name stands in a path.</summary>
    public static bool IsIn(string path) => path.IndexOf(Placeholder, StringComparison.Ordinal) >= 0;

    /// <summary>The path in an environment.</summary>
    public static string Fill(string path, string environment) => path.Replace(Placeholder, environment);

    /// <summary>The lock of an environment; <see langword="null"/> after a message that no single file is meant.</summary>
    /// <param name="file">The lock as the project, or a layer, names it.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="project">The place of the message.</param>
    /// <param name="diagnostics">Receives the message.</param>
    public static NamedFile? OfLock(NamedFile file, BuildEnvironment environment, Place project, DiagnosticBag diagnostics)
    {
        if (IsIn(file.Path))
        {
            if (environment.Name.Length > 0) return new NamedFile(Fill(file.Path, environment.Name), Fill(file.Name, environment.Name));
            diagnostics.Add(EnvironmentMessages.NoEnvironment(project, file.Name));
            return null;
        }

        if (!environment.IsOneOfSeveral) return file;
        diagnostics.Add(EnvironmentMessages.OneLockForSeveral(project, file.Name));
        return null;
    }
}
