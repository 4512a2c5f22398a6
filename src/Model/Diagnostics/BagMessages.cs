using ConfigLock.Model.Provenance;

namespace ConfigLock.Model.Diagnostics;

/// <summary>The message about messages that are not shown.</summary>
public static class BagMessages
{
    private static readonly DiagnosticDescriptor LeftOut = new(
        "CFGLOCK216", Severity.Information, "There are more messages than are shown",
        "Correct what the messages before it name, and build again.");

    /// <summary>Every code declared here.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [LeftOut];

    /// <summary>There are more messages of one severity than are kept.</summary>
    public static Diagnostic MoreLeftOut(Place place, int shown) =>
        LeftOut.At(place, $"there are more than {shown} messages of this severity; those from this place on are not shown");
}
