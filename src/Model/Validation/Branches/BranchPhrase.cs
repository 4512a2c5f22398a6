using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Validation.Phrases;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Branches;

/// <summary>Branches in a few words.</summary>
internal static class BranchPhrase
{
    private const int MaximumPhrases = 6;

    /// <summary>What a value must be that fits none of them.</summary>
    public static string Any(IReadOnlyList<Schema> branches, ConfigValue value)
    {
        var values = new List<ConfigValue>();
        var phrases = new List<string>();
        foreach (var branch in branches)
        {
            var types = SchemaFacts.Types(branch);

            // TOML cannot say null, so no value fits it.
            if (types == SchemaTypes.Null) continue;
            if (SchemaFacts.Choices(branch) is { } choices)
            {
                values.AddRange(choices);
                continue;
            }

            // To ask for a string where there is one says nothing.
            var phrase = SchemaPhrase.Of(branch);
            var empty =
                types != SchemaTypes.None && phrase == TypePhrase.Of(types) && (types & ValueTypes.Of(value, dateIsText: false)) != 0;
            if (phrase is null || empty) return Count(branches);
            if (!phrases.Contains(phrase)) phrases.Add(phrase);
        }

        if (values.Count > 0) phrases.Insert(0, ValuePhrase.OneOf(values));
        return phrases.Count is 0 or > MaximumPhrases ? Count(branches) : "must be " + TypePhrase.Any(phrases);
    }

    /// <summary>What a value must be that fits several of them where only one may.</summary>
    public static string OnlyOne(IReadOnlyList<Schema> branches, int matches)
    {
        var phrases = new List<string>();
        foreach (var branch in branches)
            if (SchemaPhrase.Of(branch) is { } phrase && !phrases.Contains(phrase)) phrases.Add(phrase);
        if (phrases.Count == branches.Count && phrases.Count <= MaximumPhrases)
            return $"must be only one of these: {string.Join(", ", phrases)}";
        return $"must fit exactly one of the {CountPhrase.Of(branches.Count, "alternative")}, but fits {matches} of them";
    }

    private static string Count(IReadOnlyList<Schema> branches) =>
        "must fit one of the " + CountPhrase.Of(branches.Count, "alternative") + " in the schema";
}
