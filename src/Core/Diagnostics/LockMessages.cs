using ConfigLock.Core.Redaction;
using ConfigLock.Model.Commands;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Diagnostics;

/// <summary>The messages about lockfiles and replay: <c>CFGLOCK3xx</c>.</summary>
public static class LockMessages
{
    private static readonly DiagnosticDescriptor Unreadable = new(
        "CFGLOCK301", Severity.Error, "The lock cannot be read, or has an unsupported version",
        "Create it anew with `dotnet build -p:ConfigLockUpdate=true`. A lock with conflict markers of a merge can also be corrected "
        + "by hand; after `dotnet configlock merge --install` git merges locks by key.");

    private static readonly DiagnosticDescriptor OtherVersion = new(
        "CFGLOCK302", Severity.Error, "The lock was written by another version of ConfigLock",
        "Accept only the version with `dotnet build -p:ConfigLockUpdate=Version`, which then checks the rest, or set "
        + "`ConfigLockAllowVersionMismatch`.");

    private static readonly DiagnosticDescriptor Drifted = new(
        "CFGLOCK303", Severity.Error, "The effective config drifted from the lock",
        "Undo the change that the message names, or accept it: all of it with `dotnet build -p:ConfigLockUpdate=true`, some keys with "
        + "`dotnet configlock update --keys`, or just the keys that drifted with the patch that a build with `ConfigLockReportDir` leaves. "
        + "`dotnet configlock diff` shows the drift key by key.");

    private static readonly DiagnosticDescriptor UpdateInCi = new(
        "CFGLOCK304", Severity.Error, "An update was requested in a CI build",
        "Update on a developer's machine and commit the lock: a gate never rewrites what it checks. A CI build is one with "
        + "`ContinuousIntegrationBuild=true`, or, where that is not set, with `CI`, `TF_BUILD` or `GITHUB_ACTIONS` set to anything but "
        + "`false` or `0`; `ContinuousIntegrationBuild=false` says no.");

    private static readonly DiagnosticDescriptor Machine = new(
        "CFGLOCK305", Severity.Warning, "A locked value contains a path of this machine",
        "Make the path relative, or give the key the rule `machine_path` or `strip`.");

    private static readonly DiagnosticDescriptor Unwritable = new(
        "CFGLOCK306", Severity.Error, "A lock or a report cannot be written",
        "Name a directory that exists or can be created, and that can be written to.");

    private static readonly DiagnosticDescriptor Id = new(
        "CFGLOCK307", Severity.Error, "The id, by which lock and reports are named, is not a file name",
        "Set `ConfigLockId` to a plain file name that is valid on every system.");

    private static readonly DiagnosticDescriptor Updated = new(
        "CFGLOCK308", Severity.Information, "The lock was created or rewritten by an update",
        "Read what was written, and commit the lock.");

    private static readonly DiagnosticDescriptor Edited = new(
        "CFGLOCK309", Severity.Warning, "An edit has no effect, because a lock is replayed",
        "Undo the edit, or accept it with `dotnet build -p:ConfigLockUpdate=true`. Where warnings are errors, "
        + "`WarningsNotAsErrors=CFGLOCK309` keeps this one a warning.");

    private static readonly DiagnosticDescriptor Disagree = new(
        "CFGLOCK310", Severity.Error, "Several projects of a build would write one file differently",
        "Give each project a lock of its own, and each of its frameworks one with `$(TargetFramework)` in `ConfigLockLoadPath`; or make "
        + "their configs equal. In one folder of reports or exported locks projects of the same name need a `ConfigLockId` each.");

    private static readonly DiagnosticDescriptor Unnamed = new(
        "CFGLOCK311", Severity.Error, "A check or an update was requested, and no lock is named",
        "Set `ConfigLockLoadPath` to the lock's path; or to `none` in a project that has no lock on purpose: it is then neither checked "
        + "nor updated.");

    private static readonly DiagnosticDescriptor Digested = new(
        "CFGLOCK312", Severity.Error, "A value or file differs from its digest in the lock",
        "The lock holds only a digest of a value or a file, and that value or file has changed. Undo the change, or accept it: all of it "
        + "with `dotnet build -p:ConfigLockUpdate=true`, or just what drifted with the patch that a build with `ConfigLockReportDir` "
        + "leaves. Where the sources have errors, correct these first, since digests are compared with what the sources come to.");

    private static readonly DiagnosticDescriptor NoDrift = new(
        "CFGLOCK313", Severity.Warning, "A key in `ConfigLockUpdateKeys` does not drift",
        "Correct the key in `ConfigLockUpdateKeys`, or leave it out.");

    private static readonly DiagnosticDescriptor Written = new(
        "CFGLOCK314", Severity.Information, "A report or an exported lock was written",
        "There is nothing to do: the message names the file.");

    private static readonly DiagnosticDescriptor Keyless = new(
        "CFGLOCK315", Severity.Warning, "A digest needs a key that this build does not have",
        "Set the environment variable `CONFIGLOCK_DIGEST_KEY` to the key that the lock was made with.");

    private static readonly DiagnosticDescriptor Muted = new(
        "CFGLOCK316", Severity.Warning, "A rule lets drift pass",
        "There is nothing to do as long as the reason in the message holds; then accept the drift, and remove the rule `drift`. Where "
        + "warnings are errors, `WarningsNotAsErrors=CFGLOCK316` keeps this one a warning.");

    /// <summary>Every code declared here.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [
            Unreadable, OtherVersion, Drifted, UpdateInCi, Machine, Unwritable, Id, Updated, Edited, Disagree, Unnamed, Digested, NoDrift,
            Written, Keyless, Muted,
        ];

    /// <summary>What a drift of a field that the model catalog supplies may come from.</summary>
    public static ShownText CatalogFieldsNote => ShownText.Of(
        $"note: the model catalog supplies some of these; build with the ConfigLockSaveFieldsResolvedFromModelCatalog "
        + $"that the lock was written with");

    /// <summary>Why a drift that passed before passes no more.</summary>
    public static ShownText EndedRulesNote(ShownText keys) =>
        ShownText.Of($"note: a rule let drift of {keys} pass until a day that is over");

    /// <summary>A way out of a lock with conflict markers, and what keeps git from leaving more of them than it must.</summary>
    public static string TakeLiveSources(BuildCommand command) =>
        $"take what the live sources say with: {command.Update}{command.SecretRemark}; git merges locks by key in a clone where this was "
        + "run once: dotnet configlock merge --install";

    public static Diagnostic MissingLock(Place place, string name, BuildCommand command) =>
        Unreadable.At(place, $"the lock \"{name}\" does not exist; create it with: {command.Update}{command.SecretRemark}");

    public static Diagnostic UnreadableLock(Place place, string name, string reason) =>
        Unreadable.At(place, $"the lock \"{name}\" cannot be read: {reason}");

    public static Diagnostic NoLock(Place place, string name) =>
        Unreadable.At(
            place, $"\"{name}\" is not a lock, so the update does not overwrite it; correct ConfigLockLoadPath, or delete the file");

    public static Diagnostic UnsupportedVersion(Place place, long version, BuildCommand command) =>
        Unreadable.At(
            place,
            $"the lock has version {version}, and this ConfigLock reads version 1; "
            + $"build with the ConfigLock that wrote it, or create it anew with: {command.Update}{command.SecretRemark}");

    public static Diagnostic VersionMismatch(Place place, string locked, string running, BuildCommand command) =>
        OtherVersion.At(
            place,
            $"the lock was written by ConfigLock {locked}, and this is {running}; "
            + $"set ConfigLockAllowVersionMismatch=true to compare the rest, or accept only the version with: "
            + $"{command.UpdateVersion}{command.SecretRemark}");

    /// <summary>Whether a message tells of keys that drifted.</summary>
    public static bool IsDrift(DiagnosticDescriptor descriptor) => descriptor == Drifted;

    public static Diagnostic Drift(Place place, ShownText message) => Drifted.At(place, message.ToString());

    /// <summary>Drift that a rule lets pass. <paramref name="until"/> is the last day on which it does.</summary>
    public static Diagnostic MutedDrift(Place place, ShownText keys, string reason, string? until) =>
        Muted.At(place, $"{keys}; a rule lets this pass{(until is null ? string.Empty : $" until {until}")}: {reason}");

    public static Diagnostic UpdateInContinuousIntegration(Place place) =>
        UpdateInCi.At(
            place,
            "ConfigLockUpdate is set in a CI build (by ContinuousIntegrationBuild, CI, TF_BUILD or GITHUB_ACTIONS), "
            + "and a gate never rewrites what it checks; update on a developer's machine and commit the lock");

    public static Diagnostic CannotWrite(Place place, string name, string reason) =>
        Unwritable.At(place, $"\"{name}\" cannot be written: {reason}");

    public static Diagnostic BadId(Place place, string id) =>
        Id.At(
            place,
            $"ConfigLockId is \"{id}\", which is not a plain file name on every system; set it to one without separators "
            + "and wildcards, with no dot or blank at its ends, and that is not the name of a device");

    public static Diagnostic LockUpdated(Place place, string name, bool created, ShownText diff) =>
        Updated.At(
            place, $"the lock \"{name}\" was {(created ? "created" : "rewritten")} from the live sources\n{diff.WithoutLastLineEnd()}");

    public static Diagnostic MachinePath(Place place, ShownKey key, ShownValue path) =>
        Machine.At(
            place,
            $"{key} contains {path}, a path of this machine, so the lock means something else on another; "
            + "make it relative, or give the key the rule machine_path or strip");

    public static Diagnostic EditHasNoEffect(Place place, string lockName, ShownText edits, BuildCommand command) =>
        Edited.At(
            place,
            $"the lock \"{lockName}\" is replayed, so these changes in the live sources have no effect: {edits}; "
            + $"to accept everything that they say, run: {command.Update}{command.SecretRemark}");

    public static Diagnostic LiveSourcesDoNotResolve(string lockName, Diagnostic reason) =>
        Edited.At(
            reason.Place,
            $"the lock \"{lockName}\" is replayed, and the live sources, which have no effect, have an error: "
            + $"{reason.Code}: {reason.Message}");

    public static Diagnostic DigestsDiffer(Place place, ShownText message) => Digested.At(place, message.ToString());

    public static Diagnostic DigestsCannotBeJudged(string lockName, Diagnostic reason) =>
        Digested.At(
            reason.Place,
            $"the lock \"{lockName}\" has digests, and the live sources that they are compared with have an error: "
            + $"{reason.Code}: {reason.Message}");

    public static Diagnostic DigestsNeedKey(Place place, ShownText names) =>
        Keyless.At(
            place, $"CONFIGLOCK_DIGEST_KEY is not set, so these digests in the lock are neither checked nor changed: {names}");

    public static Diagnostic DigestsAreNotMade(Place place, ShownText names) =>
        Keyless.At(place, $"CONFIGLOCK_DIGEST_KEY is not set, so these secrets get no digest, and no build sees a change of them: {names}");

    public static Diagnostic LockExported(Place place, string name) => Written.At(place, $"the lock is exported to \"{name}\"");

    public static Diagnostic Reported(Place place, string name) => Written.At(place, $"the report is \"{name}\"");

    public static Diagnostic VersionUpdated(Place place, string name, string before, string after) =>
        Updated.At(place, $"the lock \"{name}\" is now of ConfigLock {after} instead of {before}; nothing else in it was changed");

    public static Diagnostic KeysUpdated(Place place, string name, IEnumerable<ShownKey> keys, ShownText diff) =>
        Updated.At(
            place,
            $"these keys of the lock \"{name}\" were updated from the live sources: "
            + $"{string.Join(", ", keys)}\n{diff.WithoutLastLineEnd()}");

    /// <summary>
    /// A key that is to be updated and need not be. <paramref name="drifting"/> are the keys that drift, the first of all.
    /// </summary>
    public static Diagnostic KeyDoesNotDrift(Place place, ShownKey key, ShownText drifting) =>
        NoDrift.At(place, $"ConfigLockUpdateKeys names {key}, which does not drift, and neither does anything below it; {drifting}");

    /// <summary>Two builds would make different locks of one file.</summary>
    /// <param name="place">The project.</param>
    /// <param name="name">The lock.</param>
    /// <param name="other">
    /// The other project; <see langword="null"/> for the same one, of which another framework or environment is built.
    /// </param>
    public static Diagnostic UpdatesDisagree(Place place, string name, string? other) =>
        Disagree.At(place, other is null
            ? $"this project's target frameworks, or its environments, would write different locks to \"{name}\"; "
                + "give each its own, with $(TargetFramework) or {Environment} in ConfigLockLoadPath"
            : $"{place.Source} and {other} would write different locks to \"{name}\" in one build; "
                + "give each its own, or make their configs equal");

    /// <summary>Two builds would export different locks to one file.</summary>
    public static Diagnostic ExportsDisagree(Place place, string name, string? other) =>
        Collide(place, $"export different locks to \"{name}\"", other);

    /// <summary>Two builds would write the same report.</summary>
    public static Diagnostic ReportsCollide(Place place, string name, string? other) =>
        Collide(place, $"both write the report \"{name}\"", other);

    private static Diagnostic Collide(Place place, string text, string? other) =>
        Disagree.At(place, other is null
            ? $"this project's target frameworks would {text}; put $(TargetFramework) into ConfigLockId"
            : $"{place.Source} and {other} would {text} in one build; set ConfigLockId in one of them");

    public static Diagnostic NoLockToVerify(Place place) =>
        Unnamed.At(
            place,
            "ConfigLockMode=Verify has nothing to check, because ConfigLockLoadPath is not set; "
            + "set it to the lock's path, or to none if the project has no lock on purpose");

    public static Diagnostic NoLockToUpdate(Place place, string asked) =>
        Unnamed.At(
            place, $"{asked} has nothing to update, because ConfigLockLoadPath is not set; set it to the path that the lock is to have");

    public static Diagnostic UpdateOfNoLock(Place place, string asked) =>
        Unnamed.At(
            place,
            $"{asked} has nothing to update, because ConfigLockLoadPath=none says that the project has no lock; remove one of the two");
}
