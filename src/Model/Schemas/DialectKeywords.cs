namespace ConfigLock.Model.Schemas;

/// <summary>Which keywords each draft, and each vocabulary of the later drafts, gives a meaning to.</summary>
internal static class DialectKeywords
{
    private const string Draft4Words =
        "$ref definitions type enum allOf anyOf oneOf not properties patternProperties additionalProperties items "
        + "additionalItems required dependencies minProperties maxProperties minItems maxItems uniqueItems minLength "
        + "maxLength pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf format";

    private const string Draft6Words = Draft4Words + " const contains propertyNames";

    private const string Draft7Words = Draft6Words + " if then else";

    private const string Core2019 = "$ref $anchor $recursiveRef $recursiveAnchor $defs definitions";

    private const string Core2020 = "$ref $anchor $dynamicRef $dynamicAnchor $defs definitions";

    private const string Applicators2020 =
        "prefixItems items contains additionalProperties properties patternProperties dependentSchemas propertyNames "
        + "if then else allOf anyOf oneOf not";

    private const string Applicators2019 =
        "items additionalItems contains additionalProperties properties patternProperties dependentSchemas propertyNames "
        + "if then else allOf anyOf oneOf not " + Unevaluated;

    private const string Unevaluated = "unevaluatedItems unevaluatedProperties";

    private const string Validation =
        "type const enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems "
        + "minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired";

    /// <summary>The vocabularies of the 2019-09 and 2020-12 drafts. Those without a keyword here only annotate.</summary>
    private static readonly Dictionary<string, string> Vocabularies = new(StringComparer.Ordinal)
    {
        ["https://json-schema.org/draft/2019-09/vocab/core"] = Core2019,
        ["https://json-schema.org/draft/2019-09/vocab/applicator"] = Applicators2019,
        ["https://json-schema.org/draft/2019-09/vocab/validation"] = Validation,
        ["https://json-schema.org/draft/2019-09/vocab/meta-data"] = "",
        ["https://json-schema.org/draft/2019-09/vocab/format"] = "format",
        ["https://json-schema.org/draft/2019-09/vocab/content"] = "",
        ["https://json-schema.org/draft/2020-12/vocab/core"] = Core2020,
        ["https://json-schema.org/draft/2020-12/vocab/applicator"] = Applicators2020,
        ["https://json-schema.org/draft/2020-12/vocab/unevaluated"] = Unevaluated,
        ["https://json-schema.org/draft/2020-12/vocab/validation"] = Validation,
        ["https://json-schema.org/draft/2020-12/vocab/meta-data"] = "",
        ["https://json-schema.org/draft/2020-12/vocab/format-annotation"] = "format",
        ["https://json-schema.org/draft/2020-12/vocab/format-assertion"] = "format",
        ["https://json-schema.org/draft/2020-12/vocab/content"] = "",
    };

    public static HashSet<string> Draft4 => Set(Draft4Words);

    public static HashSet<string> Draft6 => Set(Draft6Words);

    public static HashSet<string> Draft7 => Set(Draft7Words);

    public static HashSet<string> Draft2019 => Set(Core2019, Applicators2019, Validation, "format");

    public static HashSet<string> Draft2020 => Set(Core2020, Applicators2020, Unevaluated, Validation, "format");

    /// <summary>2020-12 with the keywords of draft 7 that it dropped.</summary>
    public static HashSet<string> Tolerant => Set(Core2020, Applicators2020, Unevaluated, Validation, Draft7Words);

    /// <summary>The keywords of the core, which no metaschema can leave out.</summary>
    public static HashSet<string> CoreOf(bool draft2020) => Set(draft2020 ? Core2020 : Core2019);

    /// <summary>Adds a vocabulary's keywords; <see langword="false"/> if the vocabulary is not known.</summary>
    public static bool AddVocabulary(HashSet<string> keywords, string uri)
    {
        if (!Vocabularies.TryGetValue(uri, out var words)) return false;
        keywords.UnionWith(Set(words));
        return true;
    }

    private static HashSet<string> Set(params string[] words)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words) set.UnionWith(word.Split([' '], StringSplitOptions.RemoveEmptyEntries));
        return set;
    }
}
