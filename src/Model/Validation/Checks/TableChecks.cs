using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Checks;

/// <summary>
/// The keywords about the keys of a table and their values: <c>properties</c>, <c>patternProperties</c>,
/// <c>additionalProperties</c>, <c>propertyNames</c>.
/// </summary>
internal static class TableChecks
{
    public static bool Check(Evaluation evaluation, Schema schema, ConfigTable table, EvaluatedParts? evaluated)
    {
        if (schema.Properties.Count == 0
            && schema.PatternProperties.Count == 0
            && schema.AdditionalProperties is null
            && schema.PropertyNames is null)
            return true;

        var valid = true;
        for (var i = 0; i < table.Count; i++)
        {
            var entry = table[i];
            if (evaluation.IsHidden(entry)) continue;
            if (schema.PropertyNames is { } names && !PropertyNameCheck.Check(evaluation, schema, names, entry)) valid = false;
            if (!CheckEntry(evaluation, schema, entry, out var known)) valid = false;
            if (known) evaluated?.Add(i);
            if (!valid && !evaluation.Collecting) return false;
        }

        return valid;
    }

    private static bool CheckEntry(Evaluation evaluation, Schema schema, in ConfigEntry entry, out bool known)
    {
        var valid = true;
        known = false;
        if (schema.Property(entry.Key) is { } property)
        {
            known = true;
            valid = evaluation.EvaluateKey(property, entry);
        }

        for (var i = 0; i < schema.PatternProperties.Count; i++)
        {
            var pattern = schema.PatternProperties[i];
            if (pattern.Pattern.IsFoundIn(entry.Key) is not { } found)
                throw evaluation.TooSlow(schema, entry.Value, "patternProperties", pattern.Pattern);
            if (!found) continue;
            known = true;
            valid &= evaluation.EvaluateKey(pattern.Schema, entry);
        }

        if (known || schema.AdditionalProperties is not { } additional) return valid;
        known = true;
        if (additional.Always != false) return evaluation.EvaluateKey(additional, entry);
        if (evaluation.KeepsUnknown) return valid;
        return evaluation.Collecting && evaluation.ReportUnknown(schema, entry, "additionalProperties", KnownKeys.Own(schema));
    }
}
