using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Validation.Formats;
using ConfigLock.Model.Validation.Phrases;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Checks;

/// <summary>The keywords <c>minimum</c>, <c>maximum</c>, their exclusive forms, and <c>multipleOf</c>.</summary>
internal static class NumberChecks
{
    public static bool Check(Evaluation evaluation, Schema schema, ConfigValue value)
    {
        if (schema.Number is not { } limits) return true;
        var failed = Failed(limits, value);
        if (failed is null) return true;
        if (!evaluation.Collecting) return false;

        var (keyword, words, limit) = failed.Value;
        return evaluation.Report(schema, value, keyword, $"must be {words} {ValuePhrase.Of(limit)}");
    }

    private static (string Keyword, string Words, ConfigValue Limit)? Failed(NumberLimits limits, ConfigValue value)
    {
        // A comparison with "nan" has no outcome, so it meets no limit.
        if (limits.Minimum is { } minimum && NumberMath.Compare(value, minimum) is not >= 0) return ("minimum", "at least", minimum);
        if (limits.ExclusiveMinimum is { } above && NumberMath.Compare(value, above) is not > 0)
            return ("exclusiveMinimum", "greater than", above);
        if (limits.Maximum is { } maximum && NumberMath.Compare(value, maximum) is not <= 0) return ("maximum", "at most", maximum);
        if (limits.ExclusiveMaximum is { } below && NumberMath.Compare(value, below) is not < 0)
            return ("exclusiveMaximum", "less than", below);
        if (limits.MultipleOf is { } unit && !NumberMath.IsMultiple(value, unit)) return ("multipleOf", "a multiple of", unit);
        return null;
    }
}
