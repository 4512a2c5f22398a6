using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Diagnostics;

/// <summary>The messages about the configuration of .NET programs: <c>CFGLOCK23x</c>.</summary>
internal static class DotNetMessages
{
    private static readonly DiagnosticDescriptor Twice = new(
        "CFGLOCK230", Severity.Error, "A file sets one key twice",
        "Remove one of them: a .NET program that reads the file fails.");

    private static readonly DiagnosticDescriptor External = new(
        "CFGLOCK231", Severity.Warning, "A file or an override holds a value that only the running program should get",
        "Remove the value, and change it if it is a secret that others have seen. Give it to the running program, by an environment "
        + "variable, user secrets or a vault; or remove the lock rule `external`.");

    private static readonly DiagnosticDescriptor Beside = new(
        "CFGLOCK232", Severity.Error, "A key has a value and also keys below it",
        "Remove the value or the keys: no lock and no type can hold both.");

    private static readonly DiagnosticDescriptor Standing = new(
        "CFGLOCK233", Severity.Warning, "An array replaces only the first elements of a longer one in a lower layer",
        "Arrays merge by position. Write all elements into one layer, or as many into the higher one as the lower one has.");

    private static readonly DiagnosticDescriptor ClearsNothing = new(
        "CFGLOCK234", Severity.Warning, "An empty value clears nothing",
        "In .NET, `[]`, `{}` and `null` do not remove what lower layers set below the key. Remove it in those layers.");

    private static readonly DiagnosticDescriptor Hole = new(
        "CFGLOCK235", Severity.Error, "An array lacks an element between others",
        "Set each position from 0 on, or none behind the one that is missing.");

    /// <summary>Every code declared here.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Twice, External, Beside, Standing, ClearsNothing, Hole];

    public static Diagnostic ValueTwice(Place place, ShownKey key, Place first) =>
        Twice.At(place, $"{key} has a value already, at {first}; a .NET program that reads the file fails");

    public static Diagnostic ExternalValue(Place place, ShownKey key) =>
        External.At(
            place,
            $"{ResolutionMessages.Subject(place, key)} has a value here, and only the running program should get it (lock rule external), "
            + "so it is left out; remove it");

    /// <summary>Whether a message tells of a value that only the running program should get.</summary>
    public static bool IsExternalValue(DiagnosticDescriptor descriptor) => descriptor == External;

    public static Diagnostic ValueBesideKeys(Place place, ShownKey key, Place below) =>
        Beside.At(place, $"{key} has a value here and keys below it, at {below}; remove one of them");

    public static Diagnostic ElementsStand(Place place, ShownKey key, int length, int standing, Place first) =>
        Standing.At(
            place,
            $"arrays merge by position: this one replaces {length} of the elements that lower layers set, and the others stay ({standing}, "
            + $"from {key} at {first} on)");

    public static Diagnostic Clears(Place place, ShownKey key, string kind, Place below) =>
        ClearsNothing.At(place, $"{kind} at {key} clears nothing: what a lower layer sets below it, at {below}, stays");

    public static Diagnostic NoPosition(Place place, ShownKey key, ShownKey wrong) =>
        Hole.At(place, $"by the schema {key} is an array, and {wrong} is not the position of an element");

    public static Diagnostic NothingAt(Place place, ShownKey key, int missing, int present) =>
        Hole.At(place, $"by the schema {key} is an array, and it has no element at position {missing}, but one at {present}");
}
