using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Checks;

/// <summary>The keyword <c>propertyNames</c>, which judges the key as if it were a string.</summary>
internal static class PropertyNameCheck
{
    public static bool Check(Evaluation evaluation, Schema schema, Schema names, in ConfigEntry entry)
    {
        var key = new ConfigString(entry.Key, new Origin(entry.KeyPlace));
        if (evaluation.Holds(names, key, evaluated: null)) return true;
        if (!evaluation.Collecting) return false;

        foreach (var violation in evaluation.ViolationsOfName(names, key))
            evaluation.Report(
                violation with { Keyword = "propertyNames", Expected = "has a key that " + violation.Expected, Schema = schema });
        return false;
    }
}
