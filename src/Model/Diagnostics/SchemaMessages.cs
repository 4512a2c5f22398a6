using ConfigLock.Model.Provenance;

namespace ConfigLock.Model.Diagnostics;

/// <summary>Messages about the JSON Schema itself: codes 101 to 109, and from 120 on.</summary>
public static class SchemaMessages
{
    private static readonly DiagnosticDescriptor NotJsonDescriptor = new(
        "CFGLOCK101", Severity.Error, "A schema file is not JSON", "Correct the JSON at the place that the message names.");

    private static readonly DiagnosticDescriptor WrongShapeDescriptor = new(
        "CFGLOCK102", Severity.Error, "A schema keyword has an invalid value",
        "Give the keyword a value of the shape that the message names.");

    private static readonly DiagnosticDescriptor NowhereDescriptor = new(
        "CFGLOCK103", Severity.Error, "A `$ref` points to a place that is not in the schema",
        "Correct the pointer or anchor, or add the definition that it names.");

    private static readonly DiagnosticDescriptor CircleDescriptor = new(
        "CFGLOCK104", Severity.Error, "A `$ref` leads back to itself",
        "Break the circle: at least one of its references must be below a property or an array element.");

    private static readonly DiagnosticDescriptor UnknownUriDescriptor = new(
        "CFGLOCK105", Severity.Error, "A `$ref` names a schema that has no local copy",
        "Add a local copy as a `ConfigLockSchemaReference` item. ConfigLock never downloads a schema.");

    private static readonly DiagnosticDescriptor PatternDescriptor = new(
        "CFGLOCK106", Severity.Error, "A pattern is not a regular expression",
        "Write the pattern in the syntax of ECMA-262, as JSON Schema asks.");

    private static readonly DiagnosticDescriptor DialectDescriptor = new(
        "CFGLOCK107", Severity.Error, "`$schema` names an unknown dialect",
        "Name draft 4, 6, 7, 2019-09 or 2020-12, or add the metaschema as a `ConfigLockSchemaReference` item.");

    private static readonly DiagnosticDescriptor DefaultsDescriptor = new(
        "CFGLOCK108", Severity.Error, "The schema describes too many keys to fill in their defaults",
        "Do not let definitions refer to several others at every level, which multiplies the keys each time, nor nest them more than 128 "
        + "levels deep.");

    private static readonly DiagnosticDescriptor WorkDescriptor = new(
        "CFGLOCK109", Severity.Error, "Checking the config against the schema takes too many steps",
        "Do not let definitions refer to several others at every level, which multiplies the steps each time. The limits are in "
        + "`docs/limits.md`.");

    private static readonly DiagnosticDescriptor WideDefaultDescriptor = new(
        "CFGLOCK120", Severity.Warning, "A default is an integer that does not fit into 64 bits",
        "TOML's integers have 64 bits with a sign: give a default in that range, or make it a `number`.");

    private static readonly DiagnosticDescriptor AnnotationDescriptor = new(
        "CFGLOCK121", Severity.Warning, "An annotation in the schema has an invalid value",
        "Correct or remove the annotation; in a schema that is not yours, silence the warning with `NoWarn`.");

    private static readonly DiagnosticDescriptor UnusedCircleDescriptor = new(
        "CFGLOCK122", Severity.Warning, "The `$ref` of an unused definition leads back to itself",
        "Correct or remove the definition; in a schema that is not yours, silence the warning with `NoWarn`.");

    /// <summary>Every code of this range.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NotJsonDescriptor, WrongShapeDescriptor, NowhereDescriptor, CircleDescriptor,
        UnknownUriDescriptor, PatternDescriptor, DialectDescriptor, DefaultsDescriptor, WorkDescriptor,
        WideDefaultDescriptor, AnnotationDescriptor, UnusedCircleDescriptor,
    ];

    /// <summary>Filling in defaults would take too long.</summary>
    public static Diagnostic TooManyDefaults(Place place) =>
        DefaultsDescriptor.At(
            place,
            "the schema describes too many keys to fill in their defaults: its definitions refer to several others at every level, "
            + "or more than 128 levels deep; remove some of these references");

    /// <summary>Judging the config would take too long.</summary>
    public static Diagnostic TooMuchWork(Place place) =>
        WorkDescriptor.At(
            place,
            "checking the config against the schema was stopped, because it takes too many steps: "
            + "the schema's definitions refer to several others at every level; remove some of these references");

    /// <summary>A default that cannot be written.</summary>
    public static Diagnostic DefaultBeyondSixtyFourBits(Place place) =>
        WideDefaultDescriptor.At(
            place, "the default is an integer that does not fit into the 64 bits of TOML's integers, so it is ignored");

    /// <summary>The file is not JSON.</summary>
    public static Diagnostic NotJson(Place place, string detail) =>
        NotJsonDescriptor.At(place, $"the schema is not JSON: {detail}");

    /// <summary>A keyword's value is of the wrong shape. <paramref name="wanted"/> is a clause such as "must be a string".</summary>
    public static Diagnostic WrongShape(Place place, string keyword, string wanted) =>
        WrongShapeDescriptor.At(place, $"the schema keyword \"{keyword}\" {wanted}");

    /// <summary>An annotation's value is of the wrong shape. <paramref name="wanted"/> is a clause such as "must be a string".</summary>
    public static Diagnostic WrongAnnotation(Place place, string keyword, string wanted) =>
        AnnotationDescriptor.At(place, $"the schema annotation \"{keyword}\" {wanted}, so it is ignored");

    /// <summary>Something else than a schema stands where a schema must.</summary>
    public static Diagnostic NotASchema(Place place) =>
        WrongShapeDescriptor.At(place, "a schema must be an object, true or false");

    /// <summary>The pointer or anchor of a reference is not there.</summary>
    public static Diagnostic ReferenceGoesNowhere(Place place, string reference, string? suggestion) =>
        NowhereDescriptor.At(place, $"\"{reference}\" points to a place that is not in the schema{DidYouMean(suggestion)}");

    /// <summary>References go in a circle. <paramref name="chain"/> is the circle, such as "#/$defs/a -> #/$defs/b -> #/$defs/a".</summary>
    public static Diagnostic ReferenceCircle(Place place, string chain) =>
        CircleDescriptor.At(place, $"the reference leads back to itself: {chain}; break the circle");

    /// <summary>References of a definition that nothing uses go in a circle.</summary>
    public static Diagnostic UnusedReferenceCircle(Place place, string chain) =>
        UnusedCircleDescriptor.At(place, $"the reference of an unused definition leads back to itself: {chain}; break the circle");

    /// <summary>A reference names a schema that was not given. <paramref name="uri"/> is the whole address that it means.</summary>
    public static Diagnostic UnknownUri(Place place, string reference, string uri)
    {
        // A reference to a file needs no name beside the file itself.
        var isFile = uri.StartsWith("file:", StringComparison.Ordinal) || uri.IndexOf(':') < 0;
        return UnknownUriDescriptor.At(
            place,
            $"there is no local copy of \"{(isFile ? reference : uri)}\", and ConfigLock never downloads a schema: "
            + $"add <ConfigLockSchemaReference Include=\"its file\"{(isFile ? string.Empty : $" Uri=\"{uri}\"")} />");
    }

    /// <summary>A pattern is no regular expression.</summary>
    public static Diagnostic InvalidPattern(Place place, string pattern, string detail) =>
        PatternDescriptor.At(place, $"the pattern \"{pattern}\" is not a regular expression: {detail}");

    /// <summary><c>$schema</c> names a dialect that is not known.</summary>
    public static Diagnostic UnknownDialect(Place place, string uri) =>
        DialectDescriptor.At(
            place,
            $"\"$schema\" names \"{uri}\", which is not a known draft (4, 6, 7, 2019-09, 2020-12); "
            + "a metaschema of your own needs a ConfigLockSchemaReference item");

    /// <summary>The metaschema demands a vocabulary that is not known.</summary>
    public static Diagnostic UnknownVocabulary(Place place, string uri, string vocabulary) =>
        DialectDescriptor.At(
            place, $"\"$schema\" names \"{uri}\", which requires the vocabulary \"{vocabulary}\" that ConfigLock does not know");

    private static string DidYouMean(string? suggestion) =>
        suggestion is null ? string.Empty : $"; did you mean \"{suggestion}\"?";
}
