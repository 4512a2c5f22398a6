using ConfigLock.Model.Provenance;

namespace ConfigLock.Model.Diagnostics;

/// <summary>One message to the user.</summary>
/// <param name="Descriptor">Its code and severity.</param>
/// <param name="Place">What it points to.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Place Place, string Message)
{
    /// <summary>The code.</summary>
    public string Code => Descriptor.Code;

    /// <summary>Whether it fails the build.</summary>
    public bool IsError => Descriptor.Severity == Severity.Error;

    /// <summary>The message as a build prints it: <c>file(line,col): error CFGLOCKnnn: …</c>.</summary>
    public override string ToString() => $"{Place}: {Descriptor.Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
}
