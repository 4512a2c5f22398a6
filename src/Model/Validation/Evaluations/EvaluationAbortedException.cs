namespace ConfigLock.Model.Validation.Evaluations;

/// <summary>Ends an evaluation that would take too long or go too deep, with the violation to tell instead.</summary>
internal sealed class EvaluationAbortedException(Violation violation) : Exception(violation.Expected)
{
    public Violation Violation { get; } = violation;
}
