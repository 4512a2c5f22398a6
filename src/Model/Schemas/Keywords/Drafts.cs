namespace ConfigLock.Model.Schemas.Keywords;

/// <summary>The dialects that schemas can name.</summary>
internal static class Drafts
{
    /// <summary>Draft 4.</summary>
    public static Dialect Draft4 { get; } = new("draft-04", 4, DialectKeywords.Draft4);

    /// <summary>Draft 6.</summary>
    public static Dialect Draft6 { get; } = new("draft-06", 6, DialectKeywords.Draft6);

    /// <summary>Draft 7.</summary>
    public static Dialect Draft7 { get; } = new("draft-07", 7, DialectKeywords.Draft7);

    /// <summary>Draft 2019-09.</summary>
    public static Dialect Draft2019 { get; } = new("2019-09", 2019, DialectKeywords.Draft2019);

    /// <summary>Draft 2020-12.</summary>
    public static Dialect Draft2020 { get; } = new("2020-12", 2020, DialectKeywords.Draft2020);

    /// <summary>For a schema without <c>$schema</c>: 2020-12, with what draft 7 wrote otherwise understood as well.</summary>
    public static Dialect Unnamed { get; } = new("unnamed", 2020, DialectKeywords.Tolerant, tolerant: true);

    /// <summary>
    /// A draft with the keywords of these vocabularies only; <paramref name="unknown"/> is a vocabulary that must be
    /// understood and is not, if there is one.
    /// </summary>
    public static Dialect WithVocabularies(Dialect draft, IEnumerable<KeyValuePair<string, bool>> vocabularies, out string? unknown)
    {
        unknown = null;
        var keywords = DialectKeywords.CoreOf(draft.IsDraft2020);
        var assertsFormats = false;
        foreach (var vocabulary in vocabularies)
        {
            if (!DialectKeywords.AddVocabulary(keywords, vocabulary.Key) && vocabulary.Value) unknown ??= vocabulary.Key;
            assertsFormats |= vocabulary.Key.EndsWith("/vocab/format-assertion", StringComparison.Ordinal)
                || (vocabulary.Value && vocabulary.Key.EndsWith("2019-09/vocab/format", StringComparison.Ordinal));
        }

        return draft.With(keywords, assertsFormats);
    }
}
