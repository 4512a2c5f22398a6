using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Diagnostics;

/// <summary>Messages about lock rules: codes 110 to 119.</summary>
public static class RuleMessages
{
    private static readonly DiagnosticDescriptor Syntax = new(
        "CFGLOCK110", Severity.Error, "The rules file is not valid TOML", "Correct the file at the line that the message names.");

    private static readonly DiagnosticDescriptor Shape = new(
        "CFGLOCK111", Severity.Error, "A lock rule is unknown or has an invalid value",
        "Correct the rule: `docs/rules.md` shows each one, and `schema/rules.schema.json` has the types of their values.");

    private static readonly DiagnosticDescriptor Key = new(
        "CFGLOCK112", Severity.Error, "A lock rule names a key that is not in the schema",
        "Correct the key's path, or add the key to the schema.");

    private static readonly DiagnosticDescriptor Circle = new(
        "CFGLOCK113", Severity.Error, "Aliases lead back to themselves", "Remove one of the aliases.");

    private static readonly DiagnosticDescriptor WithoutSchema = new(
        "CFGLOCK114", Severity.Error, "There is a rules file and no schema",
        "Set `ConfigLockSchema`: rules speak about the schema's keys.");

    private static readonly DiagnosticDescriptor WithoutEffect = new(
        "CFGLOCK115", Severity.Warning, "A lock rule has no effect where it stands",
        "Remove the rule, or add the one that it needs beside it: `docs/rules.md` says which.");

    private static readonly DiagnosticDescriptor Refused = new(
        "CFGLOCK116", Severity.Error, "The schema refuses a value of a lock rule", "Correct the value, or the schema.");

    private static readonly DiagnosticDescriptor Contradicting = new(
        "CFGLOCK117", Severity.Error, "Two lock rules contradict each other", "Keep one of the two.");

    /// <summary>Every code of this range.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [Syntax, Shape, Key, Circle, WithoutSchema, WithoutEffect, Refused, Contradicting];

    public static Diagnostic SyntaxError(Place place, string detail) =>
        Syntax.At(place, $"{place.Source} is not valid TOML: {detail}");

    public static Diagnostic WrongShape(Place place, string rule, string expected) =>
        Shape.At(place, $"the lock rule {rule} {expected}");

    public static Diagnostic UnknownRule(Place place, string rule, string? nearest) =>
        Shape.At(place, $"{rule} is not a lock rule" + DidYouMean(nearest));

    public static Diagnostic UnknownKey(Place place, string rule, string path, string? nearest) =>
        Key.At(place, $"{rule} names \"{path}\", which is not a key of the schema" + DidYouMean(nearest));

    public static Diagnostic AliasCircle(Place place, string key) =>
        Circle.At(place, $"the aliases of {key} lead back to it; remove one of them");

    public static Diagnostic RefusedValue(Place place, string role, string key, ShownValue value, string expected, string keyword) =>
        Refused.At(place, $"the {role} of {key} is {value}, but {expected} (rule \"{keyword}\" of the schema)");

    public static Diagnostic NoEffect(Place place, string rule, string key, string reason) =>
        WithoutEffect.At(place, $"{rule} has no effect on {key}: {reason}");

    public static Diagnostic Contradiction(Place place, string rule, string key, string other) =>
        Contradicting.At(place, $"the lock rule {rule} of {key} contradicts {other}; keep one of the two");

    public static Diagnostic RequiredExternal(Place place, ShownKey key) =>
        Contradicting.At(
            place,
            $"a requirement sets {key}, and the lock rule external leaves it to the running program; remove the requirement or the rule");

    /// <summary>Two switches that are on imply different values of a key that nothing else gives one.</summary>
    /// <param name="place">The place of one of the values.</param>
    /// <param name="key">The key.</param>
    /// <param name="by">The switch that implies it.</param>
    /// <param name="value">The value.</param>
    /// <param name="otherBy">The other switch.</param>
    /// <param name="otherValue">The value that it implies.</param>
    /// <param name="otherPlace">The place of that.</param>
    public static Diagnostic ContradictingImplied(
        Place place, ShownKey key, ShownKey by, ShownValue value, ShownKey otherBy, ShownValue otherValue, Place otherPlace) =>
        Contradicting.At(
            place,
            $"{by} implies that {key} is {value}, and {otherBy} that it is {otherValue} ({otherPlace}), and both are on; "
            + $"set {key} in a layer, or change one of the two rules");

    public static Diagnostic EndlessImplied(Place place, ShownKey key) =>
        Contradicting.At(
            place,
            $"what {key} implies turns it off again, and without that it is on, so there is no state that holds; change the rule implies");

    public static Diagnostic RulesWithoutSchema(Place place, string name) =>
        WithoutSchema.At(place, $"there is a rules file \"{name}\", but no schema that its rules could be about; set ConfigLockSchema");

    private static string DidYouMean(string? nearest) => nearest is null ? string.Empty : $"; did you mean {nearest}?";
}
