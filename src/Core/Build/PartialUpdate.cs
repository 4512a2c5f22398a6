using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Resolution;
using ConfigLock.Core.Stripping;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Build;

/// <summary>
/// What an update of the version, or of some keys, makes of the loaded lock. The gate judges the lock as it will be left, and the
/// outputs write it after that.
/// </summary>
/// <param name="Lock">The lock as it will be left.</param>
/// <param name="Notice">What is told once it is written; <see langword="null"/> where the file stays as it is, comments and all.</param>
internal sealed record PartialUpdate(LoadedLock Lock, Diagnostic? Notice)
{
    /// <summary>The named keys that do not drift, each with the warning that says so.</summary>
    public IReadOnlyList<(string Key, Diagnostic Warning)> Idle { get; init; } = [];

    /// <summary>The update that a build was asked for; <see langword="null"/> for none, and after an error.</summary>
    public static PartialUpdate? Of(BuildContext context, BuildInputs inputs)
    {
        if (inputs.Lock is not { } loaded || context.Request.Explain) return null;
        return inputs.Settings.Update.Scope switch
        {
            UpdateScope.Version => OfVersion(loaded, context.Request.Version),
            UpdateScope.Keys => new Resolutions(context, inputs).Live(context.Diagnostics) is { } live
                ? OfKeys(context, inputs, loaded, live)
                : null,
            _ => null,
        };
    }

    private static PartialUpdate OfVersion(LoadedLock loaded, string version)
    {
        var before = loaded.Document.ConfigLockVersion;
        if (string.Equals(before, version, StringComparison.Ordinal)) return new PartialUpdate(loaded, null);
        var updated = loaded with
        {
            Document = loaded.Document with { ConfigLockVersion = version },
            Text = LockVersionLine.Replace(loaded, version),
        };
        return new PartialUpdate(updated, LockMessages.VersionUpdated(loaded.VersionPlace, loaded.Source.Name, before, version));
    }

    private static PartialUpdate? OfKeys(BuildContext context, BuildInputs inputs, LoadedLock loaded, ResolvedConfig live)
    {
        var (keys, rules, named) = (inputs.Settings.Update.Keys, inputs.Rules, new NamedKeys(inputs.Semantics));
        var changes = inputs.Comparer.Changes(LockGate.Comparable(loaded, rules).Document.Config, live.Config);
        var digests = DigestGate.Judge(inputs.DigestSources(live.Digested), loaded, inputs.Semantics);
        var drifting = named.Drifting(keys, changes);
        var differing = named.Differing(keys, digests.Changes);
        List<KeyPath> taken = [.. drifting.Union(differing)];
        var drift = DriftMessage.Drifting(changes, digests.Changes);
        List<(string, Diagnostic)> idle = [.. keys.Except(taken).Select(key =>
            (key.ToString(), LockMessages.KeyDoesNotDrift(context.Project, rules.Redactor.Key(key), drift)))];
        if (taken.Count == 0) return new PartialUpdate(loaded, null) { Idle = idle };

        var document = loaded.Document with { Config = loaded.Document.Config.CopyTable(), Digests = loaded.Document.Digests.CopyTable() };
        RemovedKeys.Drop(rules.Root, document.Config);
        foreach (var key in drifting) named.TakeOver(document.Config, live.Config, key);
        foreach (var key in differing) named.TakeOver(document.Digests, digests, key);

        // With the places of the file as it will be.
        var text = LockWriter.Write(document).Text;
        if (LockReader.Parse(text, loaded.Source, inputs.Command, context.Diagnostics) is not { } updated) return null;
        var diff = ShownLock.Diff(Shown(loaded), Shown(updated));
        var shown = taken.Select(rules.Redactor.Key);
        var name = loaded.Source.Name;
        return new PartialUpdate(updated, LockMessages.KeysUpdated(Place.Whole(loaded.Source), name, shown, diff)) { Idle = idle };

        ShownLock Shown(LoadedLock whole) => ShownLock.Of(LockGate.Comparable(whole, rules).Document, rules.Redactor);
    }
}
