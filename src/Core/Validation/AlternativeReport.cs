using ConfigLock.Core.Schemas;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Validation;

/// <summary>
/// Says why none of several schemas fits. If it is plain which one was meant, what is wrong by that one helps most;
/// else the choice itself is the message.
/// </summary>
internal static class AlternativeReport
{
    private const int MostPhrases = 6;

    /// <summary>Reports that no alternative fits. Always <see langword="false"/>.</summary>
    public static bool NoneFits(Evaluation evaluation, Schema schema, IReadOnlyList<Schema> alternatives, string rule, ConfigValue value)
    {
        var meant = new List<Schema>();
        foreach (var alternative in alternatives)
            if (AlternativeMatch.FitsType(alternative, value, depth: 0)) meant.Add(alternative);

        if (value is ConfigTable table && meant.Count > 1)
        {
            var tagged = meant.FindAll(alternative => AlternativeMatch.FitsTags(alternative, table));
            if (tagged.Count == 1) meant = tagged;
        }

        if (meant.Count == 1) return evaluation.Evaluate(meant[0], value, evaluated: null);
        return evaluation.Report(schema, value, rule, Expected(meant.Count == 0 ? alternatives : meant));
    }

    /// <summary>Reports that more than one alternative fits where only one may. Always <see langword="false"/>.</summary>
    public static bool SeveralFit(Evaluation evaluation, Schema schema, ConfigValue value, int matches) =>
        evaluation.Report(schema, value, "oneOf", $"must fit exactly one of {CountPhrase.Of(schema.OneOf.Count, "alternative")}, but fits {matches} of them");

    private static string Expected(IReadOnlyList<Schema> alternatives)
    {
        var values = new List<ConfigValue>();
        var phrases = new List<string>();
        foreach (var alternative in alternatives)
        {
            // TOML cannot say null, so it is no alternative.
            if (SchemaFacts.Types(alternative) == SchemaTypes.Null) continue;
            if (SchemaFacts.Choices(alternative) is { } choices) values.AddRange(choices);
            else if (SchemaPhrase.Of(alternative) is not { } phrase) return Count(alternatives);
            else if (!phrases.Contains(phrase)) phrases.Add(phrase);
        }

        if (values.Count > 0) phrases.Insert(0, ValuePhrase.OneOf(values));
        return phrases.Count is 0 or > MostPhrases ? Count(alternatives) : "must be " + TypePhrase.Any(phrases);
    }

    private static string Count(IReadOnlyList<Schema> alternatives) =>
        "must fit one of " + CountPhrase.Of(alternatives.Count, "alternative") + " that the schema lists";
}
