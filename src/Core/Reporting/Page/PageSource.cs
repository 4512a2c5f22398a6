using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>A source of values, with what came of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">How people know it: by its label, else by its file.</param>
/// <param name="File">Its file, where it has another name; else empty.</param>
/// <param name="Environments">How many environments there are.</param>
internal sealed record PageSource(SourceKind Kind, string Name, string File, int Environments)
{
    /// <summary>How many keys it sets in each environment.</summary>
    public int[] Counts { get; } = new int[Environments];

    /// <summary>What became of it as a layer in each environment; <see langword="null"/> where it is none.</summary>
    public string?[] States { get; } = new string?[Environments];

    /// <summary>What it is, in a word.</summary>
    public string KindName => Kind == SourceKind.Other ? "other" : Kind.ToString().ToLowerInvariant();

    /// <summary>Where it stands in the order of precedence, the lowest first; sources of one rank as they are declared.</summary>
    public int Rank => Kind switch
    {
        SourceKind.Default => 0,
        SourceKind.Catalog => 1,
        SourceKind.Other => 2,
        SourceKind.Layer => 3,
        SourceKind.Lock => 4,
        SourceKind.Override => 5,
        _ => 6,
    };
}
