using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Validation.Phrases;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Branches;

/// <summary>
/// Says why none of several schemas fits. If it is plain which one was meant, what is wrong by that one helps most;
/// else the choice itself is the message.
/// </summary>
internal static class BranchReport
{
    /// <summary>Reports that no branch fits. Always <see langword="false"/>.</summary>
    public static bool NoneFits(Evaluation evaluation, Schema schema, IReadOnlyList<Schema> branches, string keyword, ConfigValue value)
    {
        var meant = new List<Schema>();
        foreach (var branch in branches)
            if (BranchMatch.FitsType(branch, value, depth: 0)) meant.Add(branch);

        var typed = meant;
        if (value is ConfigTable table && meant.Count > 1)
        {
            var tagged = meant.FindAll(branch => BranchMatch.FitsTags(branch, table));
            if (tagged.Count == 0 && WrongTag(meant, table) is { } wrong)
                return Report(evaluation, schema, wrong.Entry, keyword, wrong.Values);
            if (tagged.Count > 0) meant = tagged;
            var complete = meant.FindAll(
                branch => SchemaFacts.Required(branch).TrueForAll(key => evaluation.IsPresent(table, key)));
            if (complete.Count > 0) meant = SurplusKeys.WithoutThemElsewhere(evaluation, complete, meant, table);
        }

        if (meant.Count == 1) return evaluation.Evaluate(meant[0], value, evaluated: null);
        return !SurplusKeys.Report(evaluation, meant, typed, value)
            && evaluation.Report(schema, value, keyword, BranchPhrase.Any(meant.Count == 0 ? branches : meant, value));
    }

    /// <summary>Reports that more than one branch fits where only one may. Always <see langword="false"/>.</summary>
    public static bool SeveralFit(Evaluation evaluation, Schema schema, ConfigValue value, int matches) =>
        evaluation.Report(schema, value, "oneOf", BranchPhrase.OnlyOne(schema.OneOf, matches));

    // A key that every branch tells itself by, with a value that none of them has.
    private static (ConfigEntry Entry, List<ConfigValue> Values)? WrongTag(List<Schema> branches, ConfigTable table)
    {
        foreach (var (name, _) in SchemaFacts.Tags(branches[0]))
        {
            if (!table.TryGet(name, out var entry)) continue;
            var values = new List<ConfigValue>();
            if (branches.TrueForAll(branch => AddTag(branch, name, values))
                && !values.Exists(choice => ValueEquality.AreEqual(choice, entry.Value))) return (entry, values);
        }

        return null;
    }

    private static bool AddTag(Schema branch, string name, List<ConfigValue> values)
    {
        foreach (var (key, choices) in SchemaFacts.Tags(branch))
        {
            if (!string.Equals(key, name, StringComparison.Ordinal)) continue;
            values.AddRange(choices);
            return true;
        }

        return false;
    }

    private static bool Report(Evaluation evaluation, Schema schema, ConfigEntry entry, string keyword, List<ConfigValue> values) =>
        evaluation.Report(new Violation
        {
            Kind = ViolationKind.WrongValue,
            Path = evaluation.Path.Key(entry.Key),
            Place = entry.Value.Origin.Place,
            Value = entry.Value,
            Keyword = keyword,
            Expected = "must be " + ValuePhrase.OneOf(values),
            Schema = schema,
        });
}
