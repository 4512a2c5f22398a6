using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Diagnostics;

/// <summary>The messages about layers and resolution: <c>CFGLOCK2xx</c>.</summary>
public static class ResolutionMessages
{
    private static readonly DiagnosticDescriptor Syntax = new(
        "CFGLOCK201", Severity.Error, "A layer is not valid TOML or JSON", "Correct the file at the line that the message names.");

    private static readonly DiagnosticDescriptor Value = new(
        "CFGLOCK202", Severity.Error, "A value does not fit the schema",
        "Change the value at the place that the message names, or the schema.");

    private static readonly DiagnosticDescriptor Unknown = new(
        "CFGLOCK203", Severity.Error, "A key is not in the schema, and the schema allows no other keys",
        "Correct the key's name, remove it, or add it to the schema.");

    private static readonly DiagnosticDescriptor Missing = new(
        "CFGLOCK204", Severity.Error, "A file is missing", "Create the file, correct its path, or mark a layer `Optional=\"true\"`.");

    private static readonly DiagnosticDescriptor Requirement = new(
        "CFGLOCK205", Severity.Error, "A value differs from a requirement",
        "Remove the value at the place that the message names, or change the requirement.");

    private static readonly DiagnosticDescriptor Unreadable = new(
        "CFGLOCK206", Severity.Error, "A file cannot be read",
        "The message says why. All files but attachments must be UTF-8, and none may be larger than `docs/limits.md` says.");

    private static readonly DiagnosticDescriptor Override = new(
        "CFGLOCK207", Severity.Error, "An override cannot be read",
        "Write `key=value`, with a dotted TOML key and a TOML value or plain text.");

    private static readonly DiagnosticDescriptor Property = new(
        "CFGLOCK208", Severity.Error, "A property has an invalid value", "Use one of the values that the message names.");

    private static readonly DiagnosticDescriptor LeftOut = new(
        "CFGLOCK209", Severity.Warning, "The config.toml beside the project is not among the declared layers",
        "Declare it as a `ConfigLockLayer` too, or rename it.");

    private static readonly DiagnosticDescriptor NoSchema = new(
        "CFGLOCK210", Severity.Warning, "There are layers and no schema",
        "Set `ConfigLockSchema`, or put `config.schema.json` beside the project.");

    private static readonly DiagnosticDescriptor AliasIgnored = new(
        "CFGLOCK211", Severity.Warning, "A source sets a key and also an alias of it",
        "Keep the key itself, which wins, and remove the alias.");

    private static readonly DiagnosticDescriptor Profile = new(
        "CFGLOCK212", Severity.Error, "The chosen profile does not exist", "Choose one of the profiles that the message names.");

    private static readonly DiagnosticDescriptor ProfileInReplay = new(
        "CFGLOCK213", Severity.Warning, "A profile is chosen while a lock is replayed",
        "Remove the choice, or update the lock: it already holds the values of its profile.");

    private static readonly DiagnosticDescriptor Model = new(
        "CFGLOCK214", Severity.Warning, "The model is not in the model catalog", "Correct the model's name, or add it to the catalog.");

    private static readonly DiagnosticDescriptor Catalog = new(
        "CFGLOCK215", Severity.Error, "The model catalog cannot be used",
        "Name a JSON file with an array of entries, or an object that holds one such array.");

    private static readonly DiagnosticDescriptor Depth = new(
        "CFGLOCK217", Severity.Error, "The effective config is nested too deeply for a lock",
        "Reduce the nesting at the place that the message names. The limits are in `docs/limits.md`.");

    private static readonly DiagnosticDescriptor Misspelt = new(
        "CFGLOCK219", Severity.Warning, "A property, item or metadata looks like a misspelled one of ConfigLock",
        "Write the name that the message gives. If it is a name of your own, choose one that differs more.");

    private static readonly DiagnosticDescriptor Overruled = new(
        "CFGLOCK220", Severity.Warning, "A source sets a value that the program ignores",
        "Remove the value, which has no effect, or correct the lock rule that the message names.");

    private static readonly DiagnosticDescriptor Twice = new(
        "CFGLOCK221", Severity.Warning, "A layer has two objects under one key",
        "Make one object of them: they are read as one.");

    private static readonly DiagnosticDescriptor Case = new(
        "CFGLOCK222", Severity.Warning, "The name of a file differs from that of an optional layer in upper and lower case",
        "Rename the file: where file names differ by case, as on Linux, it is not read.");

    private static readonly DiagnosticDescriptor Internal = new(
        "CFGLOCK299", Severity.Error, "ConfigLock itself failed",
        "File an issue with the message and, from a build with `-v:d`, the stack trace.");

    private static readonly DiagnosticDescriptor Local = new(
        "CFGLOCK218", Severity.Warning, "Local layers change the config that is compiled in",
        "There is nothing to do if that is wanted: no lock, report or CI build has these values. To build without them, rename the file, "
        + "or build with `ContinuousIntegrationBuild=true`.");

    /// <summary>Every code declared here.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [
            Syntax, Value, Unknown, Missing, Requirement, Unreadable, Override, Property, LeftOut, NoSchema,
            AliasIgnored, Profile, ProfileInReplay, Model, Catalog, Depth, Local, Misspelt, Overruled, Twice, Case, Internal,
        ];

    /// <summary>A layer that cannot be read.</summary>
    /// <param name="place">The place of the fault.</param>
    /// <param name="kind">What it is not.</param>
    /// <param name="detail">Why.</param>
    public static Diagnostic SyntaxError(Place place, string kind, string detail) =>
        Syntax.At(place, $"{place.Source} is not valid {kind}: {detail}");

    /// <summary>A file that is no layer, because its name differs by case.</summary>
    public static Diagnostic OtherCase(Place place, string name) =>
        Case.At(place, $"the file is not read: the layer's name is \"{name}\", and file names differ by case here");

    /// <summary>A key of a JSON layer that stands in its object again, each time with an object.</summary>
    public static Diagnostic ObjectTwice(Place place, ShownKey key) =>
        Twice.At(place, $"the key {key} stands twice in one object; both are read as one, so make one of them");

    public static Diagnostic WrongValue(Place place, ShownKey key, ShownValue value, string expected, string keyword) =>
        Value.At(place, $"{Subject(place, key)} is {value}, but {expected} (rule \"{keyword}\")");

    public static Diagnostic MissingKey(Place place, ShownKey key, string expected, string keyword) =>
        Value.At(
            place,
            $"{Subject(place, key)} is missing, but {expected} (rule \"{keyword}\"); "
                + "set it in a layer, or give it a default in the schema");

    public static Diagnostic WrongTable(Place place, ShownKey key, string expected, string keyword) =>
        Value.At(place, $"{Subject(place, key)} {expected} (rule \"{keyword}\")");

    public static Diagnostic UnknownKey(Place place, ShownKey key, string? nearest) =>
        Unknown.At(place, $"{Subject(place, key)} is not a key that the schema knows" + Suggestion(nearest));

    public static Diagnostic UnknownKeyLeftOut(Place place, ShownKey key, string? nearest) =>
        (Unknown with { Severity = Severity.Warning })
            .At(place, $"{key} is not a key that the schema knows, and is left out" + Suggestion(nearest));

    public static Diagnostic MissingFile(Place place, string role, string name) =>
        Missing.At(place, $"the {role} \"{name}\" does not exist; create it or correct its path");

    public static Diagnostic UnreadableFile(Place place, string role, string name, string reason) =>
        Unreadable.At(place, $"the {role} \"{name}\" cannot be read: {reason}");

    /// <summary>An override that cannot be read; nobody knows which part of it is a secret.</summary>
    /// <param name="place">The place of what gives it.</param>
    /// <param name="label">What gives it.</param>
    /// <param name="number">Its number there, counted from 1.</param>
    /// <param name="key">Its key; <see langword="null"/> where it has none.</param>
    /// <param name="reason">Why.</param>
    public static Diagnostic BadOverride(Place place, string label, int number, ShownKey? key, string reason) =>
        Override.At(
            place, $"override {number} in {label}{(key is null ? string.Empty : $", for the key {key},")} cannot be read: {reason}");

    public static Diagnostic BadProperty(Place place, string property, string text, string allowed) =>
        Property.At(place, $"{property} is \"{text}\"; it can be {allowed}");

    public static Diagnostic LayerLeftOut(Place place, string name) =>
        LeftOut.At(
            place, $"{name} exists, but is not among the declared ConfigLockLayer items, so it is ignored; declare it too, or rename it");

    public static Diagnostic LayersWithoutSchema(Place place) =>
        NoSchema.At(
            place, "no schema is set, so the layers are locked as merged: no defaults, no validation and no types; set ConfigLockSchema");

    public static Diagnostic BrokenRequirement(Place place, ShownKey key, ShownValue value, ShownValue required, Place requirement) =>
        Requirement.At(place, $"{key} is {value}, but {requirement} requires {required}; remove the value, or change the requirement");

    /// <summary>A value of a type that counts as absent.</summary>
    /// <param name="place">The place of the value.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="ruling">The place of the rule.</param>
    public static Diagnostic IgnoredValue(Place place, ShownKey key, ShownValue value, Place ruling) =>
        Overruled.At(
            place,
            $"{Subject(place, key)} is {value}, and the program takes no value of this type ({ruling}), so it is ignored; remove it");

    /// <summary>A value of a key for which the program takes another one in any case.</summary>
    /// <param name="place">The place of the value.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="taken">The value that the program takes.</param>
    /// <param name="ruling">The place of the rule.</param>
    public static Diagnostic FixedValue(Place place, ShownKey key, ShownValue value, ShownValue taken, Place ruling) =>
        Overruled.At(
            place, $"{Subject(place, key)} is {value}, but the program always takes {taken} ({ruling}), so it is ignored; remove it");

    public static Diagnostic AliasBesideKey(Place place, ShownKey alias, ShownKey key) =>
        AliasIgnored.At(
            place, $"{alias} is an alias of {key}, which the same source sets too; {key} wins, so this value is ignored; remove it");

    public static Diagnostic UnknownProfile(Place place, ShownValue profile, IEnumerable<ShownKey> known)
    {
        var names = string.Join(", ", known.Select(static key => key.ToString()).OrderBy(static name => name, StringComparer.Ordinal));
        var others = names.Length == 0 ? "no layer declares any" : $"the profiles are: {names}";
        return Profile.At(place, $"there is no profile {profile}; {others}");
    }

    public static Diagnostic ProfileHasNoEffect(Place place, ShownValue profile) =>
        ProfileInReplay.At(
            place,
            $"the profile {profile} has no effect, because a lock is replayed, and it already holds the values of the profile that it was "
            + "made with; remove the choice, or update the lock");

    public static Diagnostic LocalLayersChange(Place place, ShownText keys) =>
        Local.At(place, $"layers with Local=\"true\" change the config that is compiled in, and no lock has these values: {keys}");

    public static Diagnostic UnknownModel(Place place, ShownKey key, ShownValue model, string catalog) =>
        Model.At(place, $"{key} is {model}, which is not in the model catalog {catalog}; the fields that it would supply stay unset");

    public static Diagnostic BadCatalog(Place place, string reason) =>
        Catalog.At(place, $"the model catalog cannot be used: {reason}");

    public static Diagnostic NestsTooDeep(Place place, ShownKey key) =>
        Depth.At(place, $"{key} is nested too deeply for a lock; reduce the nesting");

    public static Diagnostic MisspeltName(Place place, string name, string kind, string meant) =>
        Misspelt.At(place, $"{name} is not a {kind} that ConfigLock knows, so it has no effect; did you mean {meant}?");

    public static Diagnostic MisspeltGlobalProperty(Place place, string name, string meant) =>
        Misspelt.At(
            place,
            $"{name}, set on the command line, is not a property that ConfigLock knows, so it has no effect; did you mean {meant}?");

    /// <summary>The key that a message is about. An override has no line of its own, so that the message names it.</summary>
    internal static string Subject(Place place, ShownKey key) =>
        place.Source is { Kind: SourceKind.Override } source ? $"{key} (from {source.Name})" : key.ToString();

    private static string Suggestion(string? nearest) => nearest is null ? string.Empty : $"; did you mean {nearest}?";
}
