namespace ConfigLock.Model.Schemas.Keywords;

/// <summary>Which keywords each draft, and each vocabulary of the later drafts, gives a meaning to.</summary>
internal static class DialectKeywords
{
    private const string Draft4Words =
        "$ref type enum required minProperties maxProperties minItems maxItems uniqueItems minLength maxLength pattern minimum "
        + "maximum exclusiveMinimum exclusiveMaximum multipleOf format";

    private const string Draft6Words = Draft4Words + " const";

    private const string Core2019 = "$ref $anchor $recursiveRef $recursiveAnchor";

    private const string Core2020 = "$ref $anchor $dynamicRef $dynamicAnchor";

    private const string Validation =
        "type const enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems "
        + "minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired";

    /// <summary>The vocabularies of the 2019-09 and 2020-12 drafts. Those without a keyword here only annotate.</summary>
    private static readonly Dictionary<string, HashSet<string>> Vocabularies = new(StringComparer.Ordinal)
    {
        ["https://json-schema.org/draft/2019-09/vocab/core"] = CoreOf(draft2020: false),
        ["https://json-schema.org/draft/2019-09/vocab/applicator"] = [.. SubschemaKeywords.In(2019, static keyword => !keyword.IsCore)],
        ["https://json-schema.org/draft/2019-09/vocab/validation"] = Set(Validation),
        ["https://json-schema.org/draft/2019-09/vocab/meta-data"] = [],
        ["https://json-schema.org/draft/2019-09/vocab/format"] = Set("format"),
        ["https://json-schema.org/draft/2019-09/vocab/content"] = [],
        ["https://json-schema.org/draft/2020-12/vocab/core"] = CoreOf(draft2020: true),
        ["https://json-schema.org/draft/2020-12/vocab/applicator"] =
            [.. SubschemaKeywords.In(2020, static keyword => !keyword.IsCore && !keyword.IsUnevaluated)],
        ["https://json-schema.org/draft/2020-12/vocab/unevaluated"] =
            [.. SubschemaKeywords.In(2020, static keyword => keyword.IsUnevaluated)],
        ["https://json-schema.org/draft/2020-12/vocab/validation"] = Set(Validation),
        ["https://json-schema.org/draft/2020-12/vocab/meta-data"] = [],
        ["https://json-schema.org/draft/2020-12/vocab/format-annotation"] = Set("format"),
        ["https://json-schema.org/draft/2020-12/vocab/format-assertion"] = Set("format"),
        ["https://json-schema.org/draft/2020-12/vocab/content"] = [],
    };

    public static HashSet<string> Draft4 => Set(4, Draft4Words);

    public static HashSet<string> Draft6 => Set(6, Draft6Words);

    public static HashSet<string> Draft7 => Set(7, Draft6Words);

    public static HashSet<string> Draft2019 => Set(2019, Core2019 + " " + Validation + " format");

    public static HashSet<string> Draft2020 => Set(2020, Core2020 + " " + Validation + " format");

    /// <summary>2020-12 with the keywords of draft 7 that it dropped.</summary>
    public static HashSet<string> Tolerant => [.. Draft2020, .. Draft7];

    /// <summary>The keywords of the core, which no metaschema can leave out.</summary>
    public static HashSet<string> CoreOf(bool draft2020) => draft2020
        ? [.. Set(Core2020), .. SubschemaKeywords.In(2020, static keyword => keyword.IsCore)]
        : [.. Set(Core2019), .. SubschemaKeywords.In(2019, static keyword => keyword.IsCore)];

    /// <summary>Adds a vocabulary's keywords; <see langword="false"/> if the vocabulary is not known.</summary>
    public static bool AddVocabulary(HashSet<string> keywords, string uri)
    {
        if (!Vocabularies.TryGetValue(uri, out var words)) return false;
        keywords.UnionWith(words);
        return true;
    }

    private static HashSet<string> Set(string words) =>
        new(words.Split([' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    // With the keywords of a draft that hold schemas.
    private static HashSet<string> Set(int draft, string words) => [.. Set(words), .. SubschemaKeywords.In(draft, static _ => true)];
}
