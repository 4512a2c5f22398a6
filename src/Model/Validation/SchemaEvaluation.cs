using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation.Checks;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Validation.Formats;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation;

/// <summary>Applies the keywords of a schema in their order: the plainest first, since what they say helps most.</summary>
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
        var valid = schema.Always ?? EvaluateKeywords(schema, value, evaluated);
        if (schema.Always == false && Collecting) Report(schema, value, "false", "is not allowed here");
        DateIsText = dateWasText;

        _scope.LeaveTo(depth);
        Leave();
        return valid;
    }

    private bool EvaluateKeywords(Schema schema, ConfigValue value, EvaluatedParts? evaluated)
    {
        // Whatever else is wrong with a value of the wrong type or outside of the choices is noise.
        if (!TypeCheck.Check(this, schema, value) || !ChoiceChecks.Check(this, schema, value)) return false;

        var own = evaluated;
        if (value is ConfigTable table && schema.UnevaluatedProperties is not null) own = new EvaluatedParts(table.Count);
        else if (value is ConfigArray array && schema.UnevaluatedItems is not null) own = new EvaluatedParts(array.Items.Count);

        var valid = EvaluateOwn(schema, value, own);
        if (!valid && !Collecting) return false;
        valid &= EvaluateReferences(schema, value, own);
        if (!valid && !Collecting) return false;
        valid &= CompositionChecks.Check(this, schema, value, own);
        if (ReferenceEquals(own, evaluated) || (!valid && !Collecting)) return valid;

        valid &= UnevaluatedChecks.Check(this, schema, value, own!, isWhole: valid);
        evaluated?.AddAll(own!);
        return valid;
    }

    private bool EvaluateOwn(Schema schema, ConfigValue value, EvaluatedParts? evaluated)
    {
        var valid = value switch
        {
            ConfigTable table => EvaluateTable(schema, table, evaluated),
            ConfigArray array => ArrayChecks.Check(this, schema, array, evaluated),
            ConfigInteger or ConfigFloat => NumberChecks.Check(this, schema, value),
            ConfigString text => StringChecks.Check(this, schema, value, text.Value),
            ConfigDate date when DateIsText => StringChecks.Check(this, schema, value, date.Text),
            _ => true,
        };
        if (!valid && !Collecting) return false;
        if (schema.Format is null || !(Options.AssertFormats || schema.Dialect.AssertsFormats)) return valid;
        return valid & FormatChecks.Check(this, schema, value);
    }

    private bool EvaluateTable(Schema schema, ConfigTable table, EvaluatedParts? evaluated)
    {
        var valid = PresenceChecks.Check(this, schema, table);
        if (!valid && !Collecting) return false;
        return valid & TableChecks.Check(this, schema, table, evaluated);
    }

    private bool EvaluateReferences(Schema schema, ConfigValue value, EvaluatedParts? evaluated)
    {
        var valid = schema.Reference is null || Evaluate(schema.Reference, value, evaluated);
        if (schema.DynamicReference is null || (!valid && !Collecting)) return valid;
        var supplied = schema.DynamicAnchor is { } anchor ? _scope.Outermost(anchor) : null;
        return valid & Evaluate(supplied ?? schema.DynamicReference, value, evaluated);
    }
}
