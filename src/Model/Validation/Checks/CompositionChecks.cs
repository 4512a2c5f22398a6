using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation.Branches;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Validation.Phrases;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Checks;

/// <summary>
/// The keywords that combine schemas: <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>, <c>not</c>, <c>if</c>, <c>dependentSchemas</c>.
/// </summary>
internal static class CompositionChecks
{
    public static bool Check(Evaluation evaluation, Schema schema, ConfigValue value, EvaluatedParts? evaluated)
    {
        var valid = true;
        for (var i = 0; i < schema.AllOf.Count; i++)
        {
            if (evaluation.Evaluate(schema.AllOf[i], value, evaluated)) continue;
            valid = false;
            if (!evaluation.Collecting) return false;
        }

        if (schema.AnyOf.Count > 0) valid &= AnyOf(evaluation, schema, value, evaluated);
        if (schema.OneOf.Count > 0 && (valid || evaluation.Collecting)) valid &= OneOf(evaluation, schema, value, evaluated);
        if (schema.Not is not null && (valid || evaluation.Collecting)) valid &= Not(evaluation, schema, value);
        if (schema.If is not null && (valid || evaluation.Collecting)) valid &= If(evaluation, schema, value, evaluated);
        if (schema.DependentSchemas.Count > 0 && value is ConfigTable table && (valid || evaluation.Collecting))
            valid &= DependentSchemas(evaluation, schema, table, evaluated);
        return valid;
    }

    private static bool AnyOf(Evaluation evaluation, Schema schema, ConfigValue value, EvaluatedParts? evaluated)
    {
        var valid = false;
        foreach (var branch in schema.AnyOf)
        {
            if (!evaluation.Holds(branch, value, evaluated)) continue;
            valid = true;

            // Every branch that fits counts for what is evaluated.
            if (evaluated is null) break;
        }

        return valid || (evaluation.Collecting && BranchReport.NoneFits(evaluation, schema, schema.AnyOf, "anyOf", value));
    }

    private static bool OneOf(Evaluation evaluation, Schema schema, ConfigValue value, EvaluatedParts? evaluated)
    {
        var matches = 0;
        foreach (var branch in schema.OneOf)
            if (evaluation.Holds(branch, value, evaluated) && ++matches > 1 && !evaluation.Collecting && !evaluation.CanAssume)
                return false;

        // Branches that only differ in a key that counts as if it were there do not make two of one.
        if (matches > 1 && evaluation.CanAssume && CountWithOtherAssumption(evaluation, schema, value) <= 1) return true;
        if (matches == 1) return true;
        if (!evaluation.Collecting) return false;
        return matches == 0
            ? BranchReport.NoneFits(evaluation, schema, schema.OneOf, "oneOf", value)
            : BranchReport.SeveralFit(evaluation, schema, value, matches);
    }

    private static int CountWithOtherAssumption(Evaluation evaluation, Schema schema, ConfigValue value)
    {
        var matches = 0;
        foreach (var branch in schema.OneOf)
            if (evaluation.HoldsWithOtherAssumption(branch, value)) matches++;
        return matches;
    }

    private static bool Not(Evaluation evaluation, Schema schema, ConfigValue value)
    {
        if (!evaluation.HoldsWithOtherAssumption(schema.Not!, value)) return true;
        return evaluation.Collecting && evaluation.Report(schema, value, "not", NotPhrase.Of(schema.Not!));
    }

    private static bool If(Evaluation evaluation, Schema schema, ConfigValue value, EvaluatedParts? evaluated)
    {
        var holds = evaluation.Holds(schema.If!, value, evaluated);
        var (next, other) = holds ? (schema.Then, schema.Else) : (schema.Else, schema.Then);
        if (next is null) return true;

        // Where the condition hangs on such a key, either consequence will do.
        if (evaluation.CanAssume && evaluation.HoldsWithOtherAssumption(schema.If!, value) != holds
            && (other is null || evaluation.Holds(other, value, evaluated)))
            return true;
        return evaluation.Evaluate(next, value, evaluated);
    }

    private static bool DependentSchemas(Evaluation evaluation, Schema schema, ConfigTable table, EvaluatedParts? evaluated)
    {
        var valid = true;
        foreach (var dependent in schema.DependentSchemas)
        {
            if (!PresenceChecks.IsSeen(evaluation, table, dependent.Name) || evaluation.Evaluate(dependent.Schema, table, evaluated))
                continue;
            valid = false;
            if (!evaluation.Collecting) return false;
        }

        return valid;
    }
}
