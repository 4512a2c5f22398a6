using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation;

/// <summary>Alternatives in a few words.</summary>
internal static class AlternativePhrase
{
    private const int MostPhrases = 6;

    /// <summary>What a value must be that fits none of them.</summary>
    public static string Any(IReadOnlyList<Schema> alternatives, ConfigValue value)
    {
        var values = new List<ConfigValue>();
        var phrases = new List<string>();
        foreach (var alternative in alternatives)
        {
            var types = SchemaFacts.Types(alternative);

            // TOML cannot say null, so it is no alternative.
            if (types == SchemaTypes.Null) continue;
            if (SchemaFacts.Choices(alternative) is { } choices)
            {
                values.AddRange(choices);
                continue;
            }

            // To ask for a string where there is one says nothing.
            var phrase = SchemaPhrase.Of(alternative);
            var empty = types != SchemaTypes.None && phrase == TypePhrase.Of(types) && (types & TypeRule.TypesOf(value, dateIsText: false)) != 0;
            if (phrase is null || empty) return Count(alternatives);
            if (!phrases.Contains(phrase)) phrases.Add(phrase);
        }

        if (values.Count > 0) phrases.Insert(0, ValuePhrase.OneOf(values));
        return phrases.Count is 0 or > MostPhrases ? Count(alternatives) : "must be " + TypePhrase.Any(phrases);
    }

    /// <summary>What a value must be that fits several of them where only one may.</summary>
    public static string OnlyOne(IReadOnlyList<Schema> alternatives, int matches)
    {
        var phrases = new List<string>();
        foreach (var alternative in alternatives)
            if (SchemaPhrase.Of(alternative) is { } phrase && !phrases.Contains(phrase)) phrases.Add(phrase);
        if (phrases.Count == alternatives.Count && phrases.Count <= MostPhrases)
            return $"must be only one of these: {string.Join(", ", phrases)}";
        return $"must fit exactly one of the {CountPhrase.Of(alternatives.Count, "alternative")}, but fits {matches} of them";
    }

    private static string Count(IReadOnlyList<Schema> alternatives) =>
        "must fit one of the " + CountPhrase.Of(alternatives.Count, "alternative") + " in the schema";
}
