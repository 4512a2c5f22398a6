
namespace ConfigLock.Model.Provenance;

/// <summary>Origins as people read them: <c>config.toml(3,1), profile "fast"</c>.</summary>
internal static class OriginText
{
    public static string Show(Origin origin)
    {
        var text = Source(origin);
        for (var step = origin.Via; step is not null; step = step.Previous)
            text += $", {step.Kind.ToString().ToLowerInvariant()} \"{step.Name}\"";
        return text;
    }

    private static string Source(Origin origin) => origin.Source?.Kind switch
    {
        null => "unknown",
        SourceKind.Layer => origin.Source.Label.Length == 0 ? $"layer {origin.Place}" : $"layer {origin.Source.Label}, {origin.Place}",
        SourceKind.Override => $"override in {origin.Place}",
        SourceKind.Lock => $"lock {origin.Place}",
        SourceKind.Default => $"default, {origin.Place}",
        SourceKind.Catalog => $"catalog {origin.Place}",
        SourceKind.Requirement => $"requirement {origin.Place}",
        _ => origin.Place.ToString(),
    };
}
