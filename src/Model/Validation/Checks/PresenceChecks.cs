using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Validation.Phrases;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Checks;

/// <summary>
/// The keywords about which and how many keys there are: <c>required</c>, <c>dependentRequired</c>, <c>minProperties</c>,
/// <c>maxProperties</c>.
/// </summary>
internal static class PresenceChecks
{
    public static bool Check(Evaluation evaluation, Schema schema, ConfigTable table)
    {
        var valid = true;
        for (var i = 0; i < schema.Required.Count; i++)
        {
            if (evaluation.IsPresent(table, schema.Required[i])) continue;
            if (!evaluation.Collecting) return false;
            valid = evaluation.ReportMissing(schema, table, schema.Required[i], "required", "is required");
        }

        for (var i = 0; i < schema.DependentRequired.Count; i++)
        {
            if (!CheckNeeds(evaluation, schema, table, schema.DependentRequired[i])) valid = false;
            if (!valid && !evaluation.Collecting) return false;
        }

        return schema.PropertyCount.Any ? valid & CheckCount(evaluation, schema, table) : valid;
    }

    /// <summary>Whether the table has the key in the sight of keywords other than those of presence.</summary>
    public static bool IsSeen(Evaluation evaluation, ConfigTable table, string key) =>
        table.TryGet(key, out var entry) ? !evaluation.IsSupplied(entry) : evaluation.CountsFirmly(key);

    private static bool CheckNeeds(Evaluation evaluation, Schema schema, ConfigTable table, DependentKeys dependent)
    {
        if (!IsSeen(evaluation, table, dependent.Name)) return true;
        var valid = true;
        foreach (var need in dependent.Needs)
        {
            if (evaluation.IsPresent(table, need)) continue;
            if (!evaluation.Collecting) return false;
            valid = evaluation.ReportMissing(schema, table, need, "dependentRequired", $"is required, because \"{dependent.Name}\" is set");
        }

        return valid;
    }

    private static bool CheckCount(Evaluation evaluation, Schema schema, ConfigTable table)
    {
        var limits = schema.PropertyCount;
        if (limits.Minimum > 0 && Written(evaluation, schema, table) < limits.Minimum)
            return evaluation.Collecting && evaluation.Report(
                schema, table, "minProperties",
                "must have at least " + CountPhrase.Of(limits.Minimum, "key") + NoteOnDefaults(table, limits.Minimum));
        var hasTooMany = evaluation.Options.CountsFirmly is null
            ? table.Count > limits.Maximum && Seen(evaluation, table) > limits.Maximum
            : table.Count + Lacking(schema, table, evaluation.CountsFirmly) > limits.Maximum;
        if (hasTooMany)
            return evaluation.Collecting && evaluation.Report(
                schema, table, "maxProperties", "must have at most " + CountPhrase.Of(limits.Maximum, "key"));
        return true;
    }

    // Without the keys that only defaults say: those satisfy "required", and count for nothing else (docs/resolution.md, step 8).
    private static int Written(Evaluation evaluation, Schema schema, ConfigTable table)
    {
        var count = Present(evaluation, schema, table);
        if (evaluation.Options.Defaults == DefaultView.PresenceOnly)
            foreach (var entry in table)
                if (evaluation.IsHidden(entry)) count--;
        return count;
    }

    private static string NoteOnDefaults(ConfigTable table, long minimum) =>
        table.Count >= minimum ? ", and those that defaults add do not count" : string.Empty;

    private static int Present(Evaluation evaluation, Schema schema, ConfigTable table) =>
        evaluation.Options is { CountsAsPresent: null, CountsFirmly: null }
            ? table.Count
            : table.Count + Lacking(schema, table, key => evaluation.IsPresent(table, key));

    // How many keys that the table lacks count.
    private static int Lacking(Schema schema, ConfigTable table, Func<string, bool> counts) =>
        KnownKeys.Of(schema).Count(key => !table.Contains(key) && counts(key));

    private static int Seen(Evaluation evaluation, ConfigTable table)
    {
        var count = 0;
        foreach (var entry in table)
            if (!evaluation.IsSupplied(entry)) count++;
        return count;
    }
}
