using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation;

/// <summary>Judges values by a schema. It never throws, whatever the schema and the value.</summary>
public sealed class Validator(ValidationOptions options)
{
    /// <summary>The work that it shares with others; <see langword="null"/> for none.</summary>
    internal WorkBudget? Budget => options.Budget;

    /// <summary>How it judges.</summary>
    internal ValidationOptions Options => options;

    /// <summary>Every way in which the value does not fit; none if it does.</summary>
    public IReadOnlyList<Violation> Validate(Schema schema, ConfigValue value) => Validate(schema, value, KeyPath.Root);

    /// <inheritdoc cref="Validate(Schema, ConfigValue)"/>
    /// <param name="schema">The schema of the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">The path of the value.</param>
    public IReadOnlyList<Violation> Validate(Schema schema, ConfigValue value, KeyPath path)
    {
        var violations = new ViolationList();
        try
        {
            // Values mostly fit, and without messages that is found out faster.
            if (new SchemaEvaluation(options, path, violations: null).Evaluate(schema, value, evaluated: null)) return [];
            new SchemaEvaluation(options, path, violations).Evaluate(schema, value, evaluated: null);
        }
        catch (EvaluationAbortedException aborted)
        {
            violations.Add(aborted.Violation);
        }

        return violations.Items;
    }

    /// <summary>Whether the value fits.</summary>
    public bool IsValid(Schema schema, ConfigValue value) => IsValid(schema, value, KeyPath.Root);

    /// <summary>Whether the value fits all of the schemas.</summary>
    internal bool IsValid(SchemaList schemas, ConfigValue value) => IsValid(schemas, value, KeyPath.Root);

    /// <inheritdoc cref="IsValid(SchemaList, ConfigValue)"/>
    /// <param name="schemas">The schemas of the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">The path of the value.</param>
    internal bool IsValid(SchemaList schemas, ConfigValue value, KeyPath path)
    {
        foreach (var schema in schemas)
            if (!IsValid(schema, value, path)) return false;
        return true;
    }

    /// <inheritdoc cref="IsValid(Schema, ConfigValue)"/>
    /// <param name="schema">The schema of the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">The path of the value.</param>
    public bool IsValid(Schema schema, ConfigValue value, KeyPath path)
    {
        try
        {
            return new SchemaEvaluation(options, path, violations: null).Evaluate(schema, value, evaluated: null);
        }
        catch (EvaluationAbortedException)
        {
            return false;
        }
    }
}
