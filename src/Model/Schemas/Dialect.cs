namespace ConfigLock.Model.Schemas;

/// <summary>A draft of JSON Schema, or one that a custom metaschema cuts out of it: which keywords count and what they mean.</summary>
public sealed class Dialect
{
    private readonly HashSet<string> _keywords;
    private readonly int _draft;
    private readonly bool _tolerant;

    private Dialect(string name, int draft, HashSet<string> keywords, bool tolerant = false, bool assertsFormats = false)
    {
        Name = name;
        _draft = draft;
        _keywords = keywords;
        _tolerant = tolerant;
        AssertsFormats = assertsFormats;
    }

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

    /// <summary>The draft, as its metaschema's URI writes it.</summary>
    public string Name { get; }

    /// <summary>Whether <c>$ref</c> hides what stands beside it, as it does up to draft 7.</summary>
    public bool ReferenceIgnoresSiblings => _draft <= 7;

    /// <summary>Whether the dialect gives the keyword a meaning in validation.</summary>
    public bool Knows(string keyword) => _keywords.Contains(keyword);

    /// <summary>Whether the dialect defines what came with a draft. A schema without <c>$schema</c> may be of draft 7.</summary>
    internal bool Defines(int draft) => draft <= (_tolerant ? 7 : _draft);

    /// <summary>Whether <c>format</c> is an assertion by the dialect itself.</summary>
    internal bool AssertsFormats { get; }

    /// <summary>The keyword that names a schema.</summary>
    internal string IdKeyword => _draft <= 4 ? "id" : "$id";

    /// <summary>Whether that keyword's fragment is an anchor.</summary>
    internal bool IdCanBeAnchor => _draft <= 7;

    /// <summary>Whether <c>items</c> can be an array, with <c>additionalItems</c> for the rest.</summary>
    internal bool ItemsCanBeArray => _draft <= 2019 || _tolerant;

    /// <summary>Whether <c>exclusiveMinimum</c> can be a boolean that sharpens <c>minimum</c>.</summary>
    internal bool ExclusiveCanBeFlag => _draft <= 4 || _tolerant;

    /// <summary>Whether <c>exclusiveMinimum</c> can be a number of its own.</summary>
    internal bool ExclusiveCanBeNumber => _draft > 4;

    /// <summary>Whether an element that <c>contains</c> matched counts as evaluated.</summary>
    internal bool ContainsEvaluates => _draft >= 2020;

    /// <summary>Whether metaschemas of this draft list vocabularies.</summary>
    internal bool HasVocabularies => _draft >= 2019;

    /// <summary>
    /// This draft with the keywords of these vocabularies only; <paramref name="unknown"/> is a vocabulary that must be
    /// understood and is not, if there is one.
    /// </summary>
    internal Dialect WithVocabularies(IEnumerable<KeyValuePair<string, bool>> vocabularies, out string? unknown)
    {
        unknown = null;
        var keywords = DialectKeywords.CoreOf(draft2020: _draft >= 2020);
        var assertsFormats = false;
        foreach (var vocabulary in vocabularies)
        {
            if (!DialectKeywords.AddVocabulary(keywords, vocabulary.Key) && vocabulary.Value) unknown ??= vocabulary.Key;
            assertsFormats |= vocabulary.Key.EndsWith("/vocab/format-assertion", StringComparison.Ordinal)
                || (vocabulary.Value && vocabulary.Key.EndsWith("2019-09/vocab/format", StringComparison.Ordinal));
        }

        return new Dialect(Name, _draft, keywords, tolerant: false, assertsFormats);
    }
}
