using ConfigLock.Core.Diagnostics;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Validation;

/// <summary>Violations as messages: <c>CFGLOCK202</c> and <c>CFGLOCK203</c> at the place that holds the wrong value.</summary>
internal static class ViolationMessages
{
    /// <summary>The message.</summary>
    /// <param name="violation">What is wrong.</param>
    /// <param name="shown">The path of the key as the message may show it.</param>
    /// <param name="isSecret">Whether the value must not be shown.</param>
    public static Diagnostic From(Violation violation, KeyPath shown, bool isSecret)
    {
        var key = KeyText(violation, shown);
        switch (violation.Kind)
        {
            case ViolationKind.UnknownKey:
                var name = violation.Path.LastKey!;
                return ResolutionMessages.UnknownKey(violation.Place, key, NearestName.Of(name, violation.KnownKeys));
            case ViolationKind.MissingKey:
                return ResolutionMessages.MissingKey(violation.Place, key, violation.Expected, violation.Rule);
            default:
                return violation.Value is ConfigTable or ConfigArray
                    ? ResolutionMessages.BrokenTableRule(violation.Place, key, violation.Expected, violation.Rule)
                    : ResolutionMessages.WrongValue(violation.Place, key, isSecret ? ValueText.Masked : ValueText.Show(violation.Value), violation.Expected, violation.Rule);
        }
    }

    // An override has no line of its own, so the message names it.
    private static string KeyText(Violation violation, KeyPath shown)
    {
        var path = shown.IsRoot ? "the config" : shown.ToString();
        return violation.Place.Source is { Kind: SourceKind.Override } source ? $"{path} (from {source.Name})" : path;
    }
}
