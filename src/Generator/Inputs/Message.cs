using ConfigLock.Model.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Descriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace ConfigLock.Generator.Inputs;

/// <summary>A message in a form that the pipeline can compare.</summary>
internal sealed record Message(string Code, string Text, string? Path, int Line, int Column)
{
    public static Message From(Model.Diagnostics.Diagnostic diagnostic) => new(
        diagnostic.Code, diagnostic.Message, diagnostic.Place.Source?.Path, diagnostic.Place.Line, diagnostic.Place.Column);

    /// <summary>The message as the compiler reports it.</summary>
    public Microsoft.CodeAnalysis.Diagnostic ToDiagnostic() =>
        Microsoft.CodeAnalysis.Diagnostic.Create(DescriptorOf(Code), Location(), Text);

    private Location Location()
    {
        if (Path is null) return Microsoft.CodeAnalysis.Location.None;
        var position = new LinePosition(Math.Max(Line - 1, 0), Math.Max(Column - 1, 0));
        return Microsoft.CodeAnalysis.Location.Create(Path, default, new LinePositionSpan(position, position));
    }

    private static Descriptor DescriptorOf(string code)
    {
        var declared = GeneratorMessages.All.First(descriptor => descriptor.Code == code);
        var severity = declared.Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
        return new Descriptor(
            code, declared.Title, "{0}", "ConfigLock", severity, isEnabledByDefault: true, helpLinkUri: declared.HelpLink);
    }
}
