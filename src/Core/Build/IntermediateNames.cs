using ConfigLock.Core.Locking;
using ConfigLock.Model.CompilerInput;

namespace ConfigLock.Core.Build;

/// <summary>The names of what a build leaves under <c>obj/</c> for logs and for programs.</summary>
internal static class IntermediateNames
{
    /// <summary>The diff of a drift.</summary>
    public static string Diff(string stem) => stem + ".diff";

    /// <summary>The explanation for programs.</summary>
    public static string Explained(string stem) => stem + ".explain.json";

    /// <summary>In which keys the explanations of a project's environments differ.</summary>
    public static string ExplainedEnvironments(string id) => id + ".environments.json";

    /// <summary>Every file of one lock.</summary>
    public static string[] All(string stem) =>
        [LockDocument.FileName(stem), CompilerJson.EffectiveFileName(stem), Diff(stem), Explained(stem)];
}
