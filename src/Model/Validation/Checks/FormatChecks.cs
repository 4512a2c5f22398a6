using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Validation.Formats;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Checks;

/// <summary>The keyword <c>format</c>, for the formats that have one exact definition. All others describe only.</summary>
internal static class FormatChecks
{
    public static bool Check(Evaluation evaluation, Schema schema, ConfigValue value)
    {
        var expected = value switch
        {
            ConfigString text => TextFormats.Expected(schema.Format!, text.Value),
            ConfigDate date when DateFormat.PhraseOf(schema.Format!) is { } phrase && !DateFormat.Covers(schema.Format!, date) => phrase,
            ConfigInteger or ConfigFloat => NumberFormats.Expected(schema.Format!, value),
            _ => null,
        };
        if (expected is null) return true;
        return evaluation.Collecting && evaluation.Report(schema, value, "format", "must be " + expected);
    }
}
