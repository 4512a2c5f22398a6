using ConfigLock.Core.Schemas;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Validation;

/// <summary>The rules <c>unevaluatedProperties</c> and <c>unevaluatedItems</c>, which see what all the other rules have left.</summary>
internal static class UnevaluatedRules
{
    public static bool Check(Evaluation evaluation, Schema schema, ConfigValue value, EvaluatedParts evaluated)
    {
        var valid = value is ConfigTable table
            ? CheckTable(evaluation, schema, schema.UnevaluatedProperties!, table, evaluated)
            : CheckArray(evaluation, schema.UnevaluatedItems!, (ConfigArray)value, evaluated);
        evaluated.AddFrom(0);
        return valid;
    }

    private static bool CheckTable(Evaluation evaluation, Schema schema, Schema rest, ConfigTable table, EvaluatedParts evaluated)
    {
        var valid = true;
        for (var i = 0; i < table.Count; i++)
        {
            var entry = table[i];
            if (evaluated.Has(i) || evaluation.IsHidden(entry)) continue;
            if (rest.Always == false)
            {
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
