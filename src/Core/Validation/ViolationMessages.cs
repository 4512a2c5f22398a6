using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Validation;

/// <summary>Violations as messages: <c>CFGLOCK202</c> and <c>CFGLOCK203</c> at the place that holds the wrong value.</summary>
internal static class ViolationMessages
{
    /// <summary>The message.</summary>
    /// <param name="violation">What is wrong.</param>
    /// <param name="redactor">Shows keys and values.</param>
    public static Diagnostic From(Violation violation, Redactor redactor)
    {
        var (place, key) = (violation.Place, redactor.Key(violation.Path));
        return violation switch
        {
            { Kind: ViolationKind.UnknownKey } =>
                ResolutionMessages.UnknownKey(place, key, NearestName.Of(violation.Path.LastKey!, violation.KnownKeys)),
            { Kind: ViolationKind.MissingKey } => ResolutionMessages.MissingKey(place, key, violation.Expected, violation.Keyword),
            { Value: ConfigTable or ConfigArray } => ResolutionMessages.WrongTable(place, key, violation.Expected, violation.Keyword),
            _ => ResolutionMessages.WrongValue(
                place, key, redactor.Value(violation.Path, violation.Value), violation.Expected, violation.Keyword),
        };
    }
}
