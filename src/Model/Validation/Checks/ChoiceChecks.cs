using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Validation.Phrases;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Checks;

/// <summary>The keywords <c>enum</c> and <c>const</c>.</summary>
internal static class ChoiceChecks
{
    public static bool Check(Evaluation evaluation, Schema schema, ConfigValue value)
    {
        if (schema.Enum is null && schema.Const is null) return true;
        var visible = evaluation.Options.Defaults == DefaultView.PresenceOnly ? VisibleValue.Of(value) : value;

        if (schema.Const is { } constant && !ValueEquality.AreEqual(constant, visible))
            return evaluation.Collecting && evaluation.Report(schema, value, "const", "must be " + ValuePhrase.Of(constant));
        if (schema.Enum is { } choices && !IsOneOf(choices, visible))
            return evaluation.Collecting && evaluation.Report(schema, value, "enum", "must be " + ValuePhrase.OneOf(choices));
        return true;
    }

    private static bool IsOneOf(IReadOnlyList<ConfigValue> choices, ConfigValue value)
    {
        for (var i = 0; i < choices.Count; i++)
            if (ValueEquality.AreEqual(choices[i], value)) return true;
        return false;
    }
}
