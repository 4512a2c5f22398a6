using ConfigLock.Model.Provenance;

namespace ConfigLock.Model.Diagnostics;

/// <summary>The one declaration of a code: the table in <c>docs/diagnostics.md</c> is made from these.</summary>
/// <param name="Code">The code, <c>CFGLOCKnnn</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Title">When it is given, for the table of codes.</param>
/// <param name="Remedy">What to do about it, for the table of codes.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Title, string Remedy)
{
    /// <summary>Where the table of codes explains this one.</summary>
    public string HelpLink =>
        "https://github.com/configlock/configlock/blob/main/docs/diagnostics.md#" + Code.ToLowerInvariant();

    /// <summary>A message of this code.</summary>
    /// <param name="place">What it points to.</param>
    /// <param name="message">What is wrong and what to do, without a full stop at its end.</param>
    public Diagnostic At(Place place, string message) => new(this, place, message);
}
