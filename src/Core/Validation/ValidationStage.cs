using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Validation.Evaluations;

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
}
