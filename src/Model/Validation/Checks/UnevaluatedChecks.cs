using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Checks;

/// <summary>
/// The keywords <c>unevaluatedProperties</c> and <c>unevaluatedItems</c>, which see what all the other keywords have left.
/// </summary>
internal static class UnevaluatedChecks
{
    /// <summary>Judges what is left.</summary>
    /// <param name="evaluation">Receives what is wrong.</param>
    /// <param name="schema">The schema with the keyword.</param>
    /// <param name="value">The value.</param>
    /// <param name="evaluated">What the other keywords have seen.</param>
    /// <param name="isWhole">
    /// Whether they saw all that they can: one that failed saw nothing, and a key that it would have seen is not unknown.
    /// </param>
    public static bool Check(Evaluation evaluation, Schema schema, ConfigValue value, EvaluatedParts evaluated, bool isWhole)
    {
        var valid = value is ConfigTable table
            ? CheckTable(evaluation, schema, schema.UnevaluatedProperties!, table, evaluated, isWhole ? [] : KnownKeys.Of(schema))
            : CheckArray(evaluation, schema.UnevaluatedItems!, (ConfigArray)value, evaluated);
        evaluated.AddFrom(0);
        return valid;
    }

    private static bool CheckTable(
        Evaluation evaluation, Schema schema, Schema rest, ConfigTable table, EvaluatedParts evaluated, IReadOnlyList<string> unseen)
    {
        var valid = true;
        for (var i = 0; i < table.Count; i++)
        {
            var entry = table[i];
            if (evaluated.Has(i) || evaluation.IsHidden(entry) || unseen.Contains(entry.Key)) continue;
            if (rest.Always == false)
            {
                if (evaluation.KeepsUnknown) continue;
                if (!evaluation.Collecting) return false;
                valid = evaluation.ReportUnknown(schema, entry, "unevaluatedProperties", KnownKeys.Of(schema));
            }
            else if (!evaluation.EvaluateKey(rest, entry))
            {
                valid = false;
                if (!evaluation.Collecting) return false;
            }
        }

        return valid;
    }

    private static bool CheckArray(Evaluation evaluation, Schema rest, ConfigArray array, EvaluatedParts evaluated)
    {
        var valid = true;
        for (var i = 0; i < array.Items.Count; i++)
        {
            if (evaluated.Has(i) || evaluation.EvaluateItem(rest, array, i)) continue;
            valid = false;
            if (!evaluation.Collecting) return false;
        }

        return valid;
    }
}
