using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Validation.Phrases;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Checks;

/// <summary>The keywords about arrays: how many elements, whether they differ, and what each must be.</summary>
internal static class ArrayChecks
{
    public static bool Check(Evaluation evaluation, Schema schema, ConfigArray array, EvaluatedParts? evaluated)
    {
        var valid = CheckCount(evaluation, schema, array);
        if (!valid && !evaluation.Collecting) return false;
        if (schema.UniqueItems && UniqueItems.Repeats(evaluation, array))
        {
            valid = false;
            if (!evaluation.Collecting) return false;
            evaluation.Report(schema, array, "uniqueItems", "must not hold the same element twice");
        }

        valid &= CheckItems(evaluation, schema, array, evaluated);
        if (schema.Contains is null || (!valid && !evaluation.Collecting)) return valid;
        return valid & ContainsCheck.Check(evaluation, schema, array, evaluated);
    }

    private static bool CheckCount(Evaluation evaluation, Schema schema, ConfigArray array)
    {
        var limits = schema.ItemCount;
        if (array.Items.Count < limits.Minimum)
            return evaluation.Collecting && evaluation.Report(
                schema, array, "minItems", "must have at least " + CountPhrase.Of(limits.Minimum, "element"));
        if (array.Items.Count > limits.Maximum)
            return evaluation.Collecting && evaluation.Report(
                schema, array, "maxItems", "must have at most " + CountPhrase.Of(limits.Maximum, "element"));
        return true;
    }

    private static bool CheckItems(Evaluation evaluation, Schema schema, ConfigArray array, EvaluatedParts? evaluated)
    {
        var valid = true;
        for (var i = 0; i < array.Items.Count; i++)
        {
            var item = i < schema.PrefixItems.Count ? schema.PrefixItems[i] : schema.Items;
            if (item is null) break;
            evaluated?.Add(i);
            if (evaluation.EvaluateItem(item, array, i)) continue;
            valid = false;
            if (!evaluation.Collecting) return false;
        }

        return valid;
    }
}
