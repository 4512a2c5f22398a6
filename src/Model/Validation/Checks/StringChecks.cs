using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Validation.Phrases;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Checks;

/// <summary>The keywords <c>minLength</c>, <c>maxLength</c> and <c>pattern</c>.</summary>
internal static class StringChecks
{
    public static bool Check(Evaluation evaluation, Schema schema, ConfigValue value, string text)
    {
        var valid = !schema.Length.Any || CheckLength(evaluation, schema, value, text);
        if (schema.Pattern is not { } pattern || (!valid && !evaluation.Collecting)) return valid;

        if (pattern.IsFoundIn(text) is not { } found) throw evaluation.TooSlow(schema, value, "pattern", pattern);
        return found ? valid : evaluation.Collecting
            && evaluation.Report(schema, value, "pattern", "must match the pattern " + pattern.Text);
    }

    private static bool CheckLength(Evaluation evaluation, Schema schema, ConfigValue value, string text)
    {
        var length = Length(text);
        if (length < schema.Length.Minimum)
            return evaluation.Collecting && evaluation.Report(
                schema, value, "minLength", "must have at least " + CountPhrase.Of(schema.Length.Minimum, "character"));
        if (length > schema.Length.Maximum)
            return evaluation.Collecting && evaluation.Report(
                schema, value, "maxLength", "must have at most " + CountPhrase.Of(schema.Length.Maximum, "character"));
        return true;
    }

    // Code points, not UTF-16 units.
    private static int Length(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])) length--;
        return length;
    }
}
