using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Build;

/// <summary>
/// What there is to say of several environments as one list: what is true in all of them is said once, and anything else
/// names where it is true.
/// </summary>
internal static class EnvironmentDiagnostics
{
    /// <summary>Adds the messages of all environments to those of the project.</summary>
    public static void Gather(IReadOnlyList<EnvironmentBuild> builds, DiagnosticBag project)
    {
        if (builds.Count == 1) return;
        var said = new Dictionary<Diagnostic, List<string>>();
        var order = new List<Diagnostic>();
        foreach (var build in builds)
        {
            foreach (var diagnostic in build.Context.Diagnostics)
            {
                if (!said.TryGetValue(diagnostic, out var names))
                {
                    said.Add(diagnostic, names = []);
                    order.Add(diagnostic);
                }

                names.Add(build.Environment.Name);
            }
        }

        foreach (var diagnostic in order)
            project.Add(said[diagnostic].Count == builds.Count ? diagnostic : In(said[diagnostic], diagnostic));
    }

    private static Diagnostic In(List<string> environments, Diagnostic diagnostic) =>
        diagnostic with { Message = $"in {BuildEnvironment.List(environments)}: {diagnostic.Message}" };
}
