using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Validation.Formats;
using ConfigLock.Model.Validation.Phrases;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Checks;

/// <summary>The keyword <c>type</c>.</summary>
internal static class TypeCheck
{
    public static bool Check(Evaluation evaluation, Schema schema, ConfigValue value)
    {
        if (schema.Types == SchemaTypes.None) return true;
        var isBeyond = evaluation.Options.IntegersAreTomls
            && value is ConfigFloat { Value: < -9223372036854775808.0 or >= 9223372036854775808.0 };
        var types = ValueTypes.Of(value, evaluation.DateIsText) & (isBeyond ? ~SchemaTypes.Integer : ~SchemaTypes.None);
        if ((schema.Types & types) != 0) return true;
        if (!evaluation.Collecting) return false;

        var expected = "must be " + TypePhrase.Of(schema.Types)
            + (isBeyond && (schema.Types & SchemaTypes.Integer) != 0 ? ", which has at most 64 bits" : string.Empty);
        if (value is ConfigDate && (schema.Types & SchemaTypes.String) != 0)
            expected = DateFormat.Phrase(schema) is { } format ? "must be " + format : expected + ": put the date in quotes";
        return evaluation.Report(schema, value, "type", expected);
    }
}
