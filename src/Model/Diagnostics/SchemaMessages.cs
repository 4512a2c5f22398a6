using ConfigLock.Model.Provenance;

namespace ConfigLock.Model.Diagnostics;

/// <summary>Messages about the JSON Schema itself: codes 101 to 109, and from 120 on.</summary>
public static class SchemaMessages
{
    private static readonly DiagnosticDescriptor NotJsonDescriptor = new(
        "CFGLOCK101", Severity.Error, "A schema file is not JSON", "Correct the JSON at the place that the message names.");

    private static readonly DiagnosticDescriptor WrongShapeDescriptor = new(
        "CFGLOCK102", Severity.Error, "A schema keyword has a value that it cannot have", "Give the keyword a value of the shape that the message names.");

    private static readonly DiagnosticDescriptor NowhereDescriptor = new(
        "CFGLOCK103", Severity.Error, "A `$ref` names a place that the schema does not have", "Correct the pointer or anchor, or add the definition that it names.");

    private static readonly DiagnosticDescriptor CircleDescriptor = new(
        "CFGLOCK104", Severity.Error, "A `$ref` leads back to itself without going into a value", "Break the circle: one of its references must stand under a property or an element.");

    private static readonly DiagnosticDescriptor UnknownUriDescriptor = new(
        "CFGLOCK105", Severity.Error, "A `$ref` names a schema that is not at hand", "Add a local copy as a `ConfigLockSchemaReference` item. The network is never asked.");

    private static readonly DiagnosticDescriptor PatternDescriptor = new(
        "CFGLOCK106", Severity.Error, "A pattern is not a regular expression", "Write the pattern in the syntax of ECMA-262, as JSON Schema asks.");

    private static readonly DiagnosticDescriptor DialectDescriptor = new(
        "CFGLOCK107", Severity.Error, "`$schema` names a dialect that is not known", "Name draft 4, 6, 7, 2019-09 or 2020-12, or add the metaschema as a `ConfigLockSchemaReference` item.");

    private static readonly DiagnosticDescriptor DefaultsDescriptor = new(
        "CFGLOCK108", Severity.Error, "The schema describes more keys than can be filled in", "Cut the references that multiply with every level, or that go deeper than 128 levels.");

    private static readonly DiagnosticDescriptor WorkDescriptor = new(
        "CFGLOCK109", Severity.Error, "The schema asks for more work than can be done", "Cut the references that multiply with every level. The limits are in `docs/limits.md`.");

    private static readonly DiagnosticDescriptor WideDefaultDescriptor = new(
        "CFGLOCK120", Severity.Warning, "A default is an integer beyond 64 bits", "TOML's integers have 64 bits with a sign: give a default in that range, or make it a `number`.");

    private static readonly DiagnosticDescriptor AnnotationDescriptor = new(
        "CFGLOCK121", Severity.Warning, "An annotation in the schema has a value that it cannot have",
        "Correct or remove the annotation; in a schema that is not yours, silence the warning with `NoWarn`.");

    private static readonly DiagnosticDescriptor UnusedCircleDescriptor = new(
        "CFGLOCK122", Severity.Warning, "A definition that nothing uses refers to itself without going into a value",
        "Correct or remove the definition; in a schema that is not yours, silence the warning with `NoWarn`.");

    /// <summary>Every code of this range.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NotJsonDescriptor, WrongShapeDescriptor, NowhereDescriptor, CircleDescriptor,
        UnknownUriDescriptor, PatternDescriptor, DialectDescriptor, DefaultsDescriptor, WorkDescriptor,
        WideDefaultDescriptor, AnnotationDescriptor, UnusedCircleDescriptor,
    ];

    /// <summary>The schema fans out beyond any use.</summary>
    public static Diagnostic TooManyDefaults(Place place) =>
        DefaultsDescriptor.At(place, "the schema describes more keys than can be filled in with defaults: its references multiply with every level, or go deeper than TOML can");

    /// <summary>The schema multiplies the work beyond any use.</summary>
    public static Diagnostic TooMuchWork(Place place) =>
        WorkDescriptor.At(place, "the schema multiplies the work beyond any use, so the config could not be judged by it: cut the references that multiply with every level");

    /// <summary>A default that cannot be written.</summary>
    public static Diagnostic DefaultBeyondSixtyFourBits(Place place) =>
        WideDefaultDescriptor.At(place, "the default is an integer beyond the 64 bits that TOML's integers have, so it is left out");

    /// <summary>The file is not JSON.</summary>
    public static Diagnostic NotJson(Place place, string detail) =>
        NotJsonDescriptor.At(place, $"the schema is not JSON: {detail}");

    /// <summary>A keyword's value is of the wrong shape. <paramref name="wanted"/> is a clause such as "must be a string".</summary>
    public static Diagnostic WrongShape(Place place, string keyword, string wanted) =>
        WrongShapeDescriptor.At(place, $"the schema keyword \"{keyword}\" {wanted}");

    /// <summary>An annotation's value is of the wrong shape. <paramref name="wanted"/> is a clause such as "must be a string".</summary>
    public static Diagnostic WrongAnnotation(Place place, string keyword, string wanted) =>
        AnnotationDescriptor.At(place, $"the schema annotation \"{keyword}\" {wanted}, so it is left out");

    /// <summary>Something else than a schema stands where a schema must.</summary>
    public static Diagnostic NotASchema(Place place) =>
        WrongShapeDescriptor.At(place, "a schema must be an object, true or false");

    /// <summary>The pointer or anchor of a reference is not there.</summary>
    public static Diagnostic ReferenceGoesNowhere(Place place, string reference, string? suggestion) =>
        NowhereDescriptor.At(place, $"\"{reference}\" goes nowhere: the schema has no such place{DidYouMean(suggestion)}");

    /// <summary>References go in a circle. <paramref name="chain"/> is the circle, such as "#/$defs/a -> #/$defs/b -> #/$defs/a".</summary>
    public static Diagnostic ReferenceCircle(Place place, string chain) =>
        CircleDescriptor.At(place, $"the reference goes in a circle that never ends: {chain}");

    /// <summary>References of a definition that nothing uses go in a circle.</summary>
    public static Diagnostic UnusedReferenceCircle(Place place, string chain) =>
        UnusedCircleDescriptor.At(place, $"the reference goes in a circle that never ends, in a definition that nothing uses: {chain}");

    /// <summary>A reference names a schema that was not given. <paramref name="uri"/> is the whole address that it means.</summary>
    public static Diagnostic UnknownUri(Place place, string reference, string uri)
    {
        // A reference to a file needs no name beside the file itself.
        var isFile = uri.StartsWith("file:", StringComparison.Ordinal) || uri.IndexOf(':') < 0;
        return UnknownUriDescriptor.At(
            place,
            $"no local copy of \"{(isFile ? reference : uri)}\" is known, and the network is never asked: "
            + $"add <ConfigLockSchemaReference Include=\"its file\"{(isFile ? string.Empty : $" Uri=\"{uri}\"")} />");
    }

    /// <summary>A pattern is no regular expression.</summary>
    public static Diagnostic InvalidPattern(Place place, string pattern, string detail) =>
        PatternDescriptor.At(place, $"the pattern \"{pattern}\" is not a regular expression: {detail}");

    /// <summary><c>$schema</c> names a dialect that is not known.</summary>
    public static Diagnostic UnknownDialect(Place place, string uri) =>
        DialectDescriptor.At(
            place,
            $"\"$schema\" names \"{uri}\", which is not a known draft (4, 6, 7, 2019-09, 2020-12); a metaschema of your own needs a ConfigLockSchemaReference item");

    /// <summary>The metaschema demands a vocabulary that is not known.</summary>
    public static Diagnostic UnknownVocabulary(Place place, string uri, string vocabulary) =>
        DialectDescriptor.At(place, $"\"$schema\" names \"{uri}\", which demands the vocabulary \"{vocabulary}\", which is not known");

    private static string DidYouMean(string? suggestion) =>
        suggestion is null ? string.Empty : $"; did you mean \"{suggestion}\"?";
}
