using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation.Checks;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Validation.Formats;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation;

/// <summary>Applies the rules of a schema in their order: the plainest first, since what they say helps most.</summary>
internal sealed class SchemaEvaluation(ValidationOptions options, KeyPath start, ViolationList? violations)
    : Evaluation(options, start, violations)
{
    private readonly DynamicScope _scope = new();

    public override bool Evaluate(Schema schema, ConfigValue value, EvaluatedParts? evaluated)
    {
        Enter(schema, value);
        var depth = _scope.Depth;
        _scope.Enter(schema.DynamicAnchors);
        while (schema.IsMereReference)
        {
            schema = schema.Reference!;
            _scope.Enter(schema.DynamicAnchors);
        }

        var dateWasText = DateIsText;
        if (value is ConfigDate date) DateIsText |= DateFormat.IsAskedFor(schema, date);
        var valid = schema.Always ?? EvaluateRules(schema, value, evaluated);
        if (schema.Always == false && Collecting) Report(schema, value, "false", "is not allowed here");
        DateIsText = dateWasText;

        _scope.LeaveTo(depth);
        Leave();
        return valid;
    }

    private bool EvaluateRules(Schema schema, ConfigValue value, EvaluatedParts? evaluated)
    {
        // Whatever else is wrong with a value of the wrong type or outside of the choices is noise.
        if (!TypeRule.Check(this, schema, value) || !ChoiceRules.Check(this, schema, value)) return false;

        var own = evaluated;
        if (value is ConfigTable table && schema.UnevaluatedProperties is not null) own = new EvaluatedParts(table.Count);
        else if (value is ConfigArray array && schema.UnevaluatedItems is not null) own = new EvaluatedParts(array.Items.Count);

        var valid = EvaluateOwn(schema, value, own);
        if (!valid && !Collecting) return false;
        valid &= EvaluateReferences(schema, value, own);
        if (!valid && !Collecting) return false;
        valid &= CompositionRules.Check(this, schema, value, own);
        if (ReferenceEquals(own, evaluated) || (!valid && !Collecting)) return valid;

        valid &= UnevaluatedRules.Check(this, schema, value, own!, isWhole: valid);
        evaluated?.AddAll(own!);
        return valid;
    }

    private bool EvaluateOwn(Schema schema, ConfigValue value, EvaluatedParts? evaluated)
    {
        var valid = value switch
        {
            ConfigTable table => EvaluateTable(schema, table, evaluated),
            ConfigArray array => ArrayRules.Check(this, schema, array, evaluated),
            ConfigInteger or ConfigFloat => NumberRules.Check(this, schema, value),
            ConfigString text => StringRules.Check(this, schema, value, text.Value),
            ConfigDate date when DateIsText => StringRules.Check(this, schema, value, date.Text),
            _ => true,
        };
        if (!valid && !Collecting) return false;
        if (schema.Format is null || !(Options.AssertFormats || schema.Dialect.AssertsFormats)) return valid;
        return valid & FormatRules.Check(this, schema, value);
    }

    private bool EvaluateTable(Schema schema, ConfigTable table, EvaluatedParts? evaluated)
    {
        var valid = PresenceRules.Check(this, schema, table);
        if (!valid && !Collecting) return false;
        return valid & TableRules.Check(this, schema, table, evaluated);
    }

    private bool EvaluateReferences(Schema schema, ConfigValue value, EvaluatedParts? evaluated)
    {
        var valid = schema.Reference is null || Evaluate(schema.Reference, value, evaluated);
        if (schema.DynamicReference is null || (!valid && !Collecting)) return valid;
        var supplied = schema.DynamicAnchor is { } anchor ? _scope.Outermost(anchor) : null;
        return valid & Evaluate(supplied ?? schema.DynamicReference, value, evaluated);
    }
}
