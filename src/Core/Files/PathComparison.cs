namespace ConfigLock.Core.Files;

/// <summary>How the file systems of this machine compare names.</summary>
internal static class PathComparison
{
    /// <summary>Without regard to case on Windows, letter for letter elsewhere.</summary>
    public static readonly StringComparison OfMachine = PathRules.OfMachine.Comparison;

    /// <summary>The same, for what is found by its name.</summary>
    public static readonly StringComparer ComparerOfMachine =
        OfMachine == StringComparison.Ordinal ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>As the least exact file system does, for what has to be safe on any.</summary>
    public const StringComparison OfAnyMachine = StringComparison.OrdinalIgnoreCase;
}
