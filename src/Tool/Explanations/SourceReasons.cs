using ConfigLock.Model.Provenance;

namespace ConfigLock.Tool.Explanations;

/// <summary>Why a source of a key wins or does not (docs/resolution.md).</summary>
internal static class SourceReasons
{
    /// <summary>The reason, for the source at a position of the key's sources.</summary>
    public static string Of(IReadOnlyList<SaidValue> sources, int position)
    {
        var source = sources[position];
        if (source.Key is not null) return "followed by the rule default_from";
        if (source.Wins) return "wins: " + Winning(sources, position);
        if (source.Origin.Source?.Kind == SourceKind.Requirement) return "required, and so it is";
        return sources.Any(static other => other.Wins) ? "overruled" : "left out of the config";
    }

    private static string Winning(IReadOnlyList<SaidValue> sources, int position)
    {
        var others = sources.Skip(position + 1).Where(static other => other.Origin.Source?.Kind != SourceKind.Requirement);
        if (others.Any()) return "rules take out what stands above it";
        return sources[position].Origin switch
        {
            { Source.Kind: SourceKind.Override } => "an override stands above layers and profile",
            { Source.Kind: SourceKind.Requirement } => "a requirement, and no source sets the key",
            { Source.Kind: SourceKind.Catalog } => "the catalog, and no source sets the key",
            { Source.Kind: SourceKind.Default } when position > 0 && sources[position - 1].Key is not null =>
                "the rule default_from, and no source sets the key",
            { Source.Kind: SourceKind.Default } => position > 0 && IsSaid(sources[position - 1])
                ? "a rule says what the program takes, whatever sources say"
                : "the default, and no source sets the key",
            var origin when IsOfProfile(origin) => "the profile stands above the layers",
            _ => sources.Count(IsSaid) > 1 ? "the highest layer that sets the key" : "the only source that sets the key",
        };
    }

    private static bool IsSaid(SaidValue source) =>
        source.Key is null && source.Origin.Source is { Kind: not (SourceKind.Default or SourceKind.Catalog or SourceKind.Requirement) };

    private static bool IsOfProfile(Origin origin)
    {
        for (var step = origin.Via; step is not null; step = step.Previous)
            if (step.Kind == OriginStepKind.Profile) return true;
        return false;
    }
}
