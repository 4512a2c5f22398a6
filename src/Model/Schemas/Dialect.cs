namespace ConfigLock.Model.Schemas;

/// <summary>A draft of JSON Schema, or one that a custom metaschema cuts out of it: which keywords count and what they mean.</summary>
public sealed class Dialect
{
    private readonly HashSet<string> _keywords;
    private readonly int _draft;
    private readonly bool _tolerant;

    internal Dialect(string name, int draft, HashSet<string> keywords, bool tolerant = false, bool assertsFormats = false)
    {
        Name = name;
        _draft = draft;
        _keywords = keywords;
        _tolerant = tolerant;
        AssertsFormats = assertsFormats;
    }

    /// <summary>Without keywords, for a schema that nobody has written.</summary>
    internal static Dialect None { get; } = new("none", 2020, []);

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

    /// <summary>The same draft with other keywords.</summary>
    internal Dialect With(HashSet<string> keywords, bool assertsFormats) => new(Name, _draft, keywords, tolerant: false, assertsFormats);

    /// <summary>Whether it is 2020-12 or a part of it.</summary>
    internal bool IsDraft2020 => _draft >= 2020;
}
