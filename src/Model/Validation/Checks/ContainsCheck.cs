using System.Globalization;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Validation.Phrases;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Checks;

/// <summary>The keyword <c>contains</c> with <c>minContains</c> and <c>maxContains</c>.</summary>
internal static class ContainsCheck
{
    public static bool Check(Evaluation evaluation, Schema schema, ConfigArray array, EvaluatedParts? evaluated)
    {
        var limits = schema.ContainsCount;
        var marks = schema.Dialect.ContainsEvaluates ? evaluated : null;
        long matches = 0;
        for (var i = 0; i < array.Items.Count; i++)
        {
            if (!evaluation.Holds(schema.Contains!, array.Items[i], evaluated: null)) continue;
            matches++;
            marks?.Add(i);
        }

        if (matches < limits.Minimum)
            return evaluation.Collecting
                && evaluation.Report(
                    schema, array, limits.Minimum == 1 ? "contains" : "minContains", Expected("at least", limits.Minimum, schema));
        if (matches > limits.Maximum)
            return evaluation.Collecting && evaluation.Report(schema, array, "maxContains", Expected("at most", limits.Maximum, schema));
        return true;
    }

    private static string Expected(string bound, long count, Schema schema) => string.Format(
        CultureInfo.InvariantCulture,
        "must have {0} {1} {2}",
        bound,
        CountPhrase.Of(count, "element"),
        SchemaPhrase.Of(schema.Contains!) is { } phrase
            ? (count == 1 ? "that is " : "that are each ") + phrase
            : "fitting the schema of \"contains\"");
}
