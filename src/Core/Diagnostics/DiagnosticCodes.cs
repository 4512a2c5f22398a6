using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Diagnostics;

/// <summary>Every code, in order: the table in <c>docs/diagnostics.md</c>.</summary>
public static class DiagnosticCodes
{
    /// <summary>The declared codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [.. SchemaMessages.All
            .Concat(RuleMessages.All)
            .Concat(ResolutionMessages.All)
            .Concat(DotNetMessages.All)
            .Concat(EnvironmentMessages.All)
            .Concat(BagMessages.All)
            .Concat(LockMessages.All)
            .Concat(GeneratorMessages.All)
            .OrderBy(static descriptor => descriptor.Code, StringComparer.Ordinal)];
}
