using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Validation;

/// <summary>Judges the config as written (docs/resolution.md, step 8).</summary>
internal static class ValidationStage
{
    /// <summary>A message for each violation.</summary>
    /// <param name="violations">What is wrong with the config.</param>
    /// <param name="redactor">Shows keys and values.</param>
    /// <param name="diagnostics">Receives the messages.</param>
    public static void Report(IReadOnlyList<Violation> violations, Redactor redactor, DiagnosticBag diagnostics)
    {
        foreach (var violation in violations)
            if (!diagnostics.HasTooManyErrors) diagnostics.Add(ViolationMessages.From(violation, redactor));
    }

    /// <summary>
    /// Drops keys of a lock that the schema does not know, which it has lost since, so that they show as drift instead
    /// of failing the build one by one.
    /// </summary>
    public static void DropUnknownKeysOfLock(Schema schema, ConfigTable config, Validator written)
    {
        while (written.Validate(schema, config).Where(IsUnknownKeyOfLock).ToList() is { Count: > 0 } unknown)
            foreach (var violation in unknown) Find(config, violation.Path.Parent!)?.Remove(violation.Path.LastKey!);
    }

    private static bool IsUnknownKeyOfLock(Violation violation) =>
        violation.Kind == ViolationKind.UnknownKey && violation.Place.Source is { Kind: SourceKind.Lock };

    private static ConfigTable? Find(ConfigTable config, KeyPath path) => path.Resolve(config) as ConfigTable;
}
