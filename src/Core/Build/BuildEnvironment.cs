namespace ConfigLock.Core.Build;

/// <summary>An environment that a build resolves for.</summary>
/// <param name="Name">Its name; empty where the project has no environments.</param>
/// <param name="IsNamed">Whether the project names it, so that files carry its name; not so the one that a host has by itself.</param>
/// <param name="IsDefault">Whether it is the one whose config the types call <c>Effective</c>.</param>
/// <param name="IsOneOfSeveral">Whether the build has more of them.</param>
internal sealed record BuildEnvironment(string Name, bool IsNamed, bool IsDefault, bool IsOneOfSeveral)
{
    /// <summary>The only one of a project that has none: its config counts in every environment.</summary>
    public static readonly BuildEnvironment None = new(string.Empty, IsNamed: false, IsDefault: true, IsOneOfSeveral: false);

    /// <summary>The name as a part of file names; empty where they carry none.</summary>
    public string InFileNames => IsNamed ? Name : string.Empty;

    /// <summary>Names in a sentence.</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[names.Count - 1]}";
}
