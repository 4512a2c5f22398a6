using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Resolution;
using ConfigLock.Core.Stripping;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Build;

/// <summary>
/// Takes over into the loaded lock what an update asks for. Where there is nothing to accept the file stays as it is, comments
/// and all.
/// </summary>
/// <param name="context">The build.</param>
/// <param name="inputs">What it read, with a lock to load.</param>
internal sealed class LockUpdate(BuildContext context, BuildInputs inputs)
{
    private readonly NamedFile _file = inputs.Settings.LoadPath!;
    private readonly Source _source = new(SourceKind.Lock, inputs.Settings.LoadPath!.Name, inputs.Settings.LoadPath.Path);

    private BuildRequest Request => context.Request;

    /// <summary>
    /// Takes over the running version, or some keys, before the gate, which then judges the lock as it was left; gives the
    /// inputs with that lock, or <see langword="null"/> after an error.
    /// </summary>
    public static BuildInputs? BeforeGate(BuildContext context, BuildInputs inputs)
    {
        if (inputs.Lock is not { } loaded || context.Request.Explain) return inputs;
        var updated = inputs.Settings.Update.Scope switch
        {
            UpdateScope.Version => new LockUpdate(context, inputs).TakeVersion(loaded),
            UpdateScope.Keys => new Resolutions(context, inputs).Live(context.Diagnostics) is { } live
                ? new LockUpdate(context, inputs).TakeKeys(loaded, live)
                : null,
            _ => loaded,
        };
        return updated is null ? null : inputs with { Lock = updated };
    }

    /// <summary>Takes over all that the live sources say; gives whether the build may go on.</summary>
    /// <param name="verdict">What the gate said.</param>
    /// <param name="exists">Whether there is such a file.</param>
    public bool TakeAll(Verdict verdict, bool exists)
    {
        if (!Claim(verdict.Text.Text, verdict.IsUpToDate)) return false;
        if (Request.DesignTime || verdict.IsUpToDate) return true;
        if (!context.Writer.WriteLock(_file.Path, _file.Name, verdict.Text.Text)) return false;
        var before = verdict.Loaded is null ? null : ShownLock.Of(verdict.Loaded.Document, inputs.Rules.Redactor);
        var diff = ShownLock.Diff(before, ShownLock.Written(verdict.Text));
        context.Diagnostics.Add(LockMessages.LockUpdated(Place.Whole(_source), _file.Name, !exists, diff));
        return true;
    }

    private LoadedLock? TakeVersion(LoadedLock loaded)
    {
        var document = loaded.Document with { ConfigLockVersion = Request.Version };
        var isUpToDate = string.Equals(loaded.Document.ConfigLockVersion, Request.Version, StringComparison.Ordinal);
        if (!Claim(LockWriter.Write(document).Text, isUpToDate)) return null;
        if (isUpToDate) return loaded;

        var updated = loaded with { Document = document, Text = LockVersionLine.Replace(loaded, Request.Version) };
        if (!Request.DesignTime)
        {
            if (!context.Writer.WriteLock(_file.Path, _file.Name, updated.FileText)) return null;
            var before = loaded.Document.ConfigLockVersion;
            context.Diagnostics.Add(LockMessages.VersionUpdated(loaded.VersionPlace, _file.Name, before, Request.Version));
        }

        return updated;
    }

    private LoadedLock? TakeKeys(LoadedLock loaded, ResolvedConfig live)
    {
        var (keys, rules) = (inputs.Settings.Update.Keys, inputs.Rules);
        var named = new NamedKeys(inputs.Semantics);
        var changes = inputs.Comparer.Changes(ComparableConfig.Of(rules, loaded.Document.Config, out _), live.Config);
        var digests = DigestGate.Judge(inputs.DigestSources(live.Digested), loaded);
        var drifting = named.Drifting(keys, changes);
        var differing = named.Differing(keys, digests.Changes);
        List<KeyPath> taken = [.. drifting.Union(differing)];
        var drift = DriftMessage.Drifting(changes, digests.Changes);
        foreach (var key in keys.Except(taken))
            context.Diagnostics.Add(LockMessages.KeyDoesNotDrift(context.Project, rules.Redactor.Key(key), drift));

        var document = loaded.Document with { Config = loaded.Document.Config.CopyTable(), Digests = loaded.Document.Digests.CopyTable() };
        RemovedKeys.Drop(rules.Root, document.Config);
        foreach (var key in drifting) named.TakeOver(document.Config, live.Config, key);
        foreach (var key in differing) named.TakeOver(document.Digests, digests, key);
        var text = LockWriter.Write(document).Text;
        if (!Claim(text, taken.Count == 0)) return null;
        if (taken.Count == 0) return loaded;

        if (!Request.DesignTime)
        {
            if (!context.Writer.WriteLock(_file.Path, _file.Name, text)) return null;
            var diff = ShownLock.Diff(Shown(loaded.Document), Shown(document));
            var shown = taken.Select(rules.Redactor.Key);
            context.Diagnostics.Add(LockMessages.KeysUpdated(Place.Whole(_source), _file.Name, shown, diff));
        }

        // With the places of the file as it is now.
        return LockReader.Parse(text, _source, inputs.Command, context.Diagnostics);

        ShownLock Shown(LockDocument whole) =>
            ShownLock.Of(whole with { Config = ComparableConfig.Of(rules, whole.Config, out _) }, rules.Redactor);
    }

    // Whether no other project of the whole build makes something else of the lock. Where nothing is written, a claim that
    // cannot be made is no error: nobody can write there.
    private bool Claim(string text, bool isUpToDate)
    {
        if (Request.DesignTime) return true;
        UpdateClaim? claim = null;
        string? other = null;
        if (isUpToDate) FileWriter.TryQuietly(Make);
        else if (!context.Writer.Try(_file.Name, Make)) return false;

        if (other is not null)
        {
            claim!.Dispose();
            context.Diagnostics.Add(LockMessages.UpdatesDisagree(context.Project, _file.Name, NameOf(other)));
            return false;
        }

        if (Request.KeepUntilAllIsBuilt is { } keep && claim is not null) keep(claim);
        else claim?.Dispose();
        return true;

        void Make()
        {
            FileSystem.CreateDirectoryFor(_file.Path);
            claim = UpdateClaim.Make(RealPath.Steps(_file.Path).Last(), Request.ProjectFile, text, out other);
        }
    }

    // Null for the project itself, of which another framework is built.
    private string? NameOf(string other) => RealPath.AreSame(other, Request.ProjectFile)
        ? null
        : RelativePath.Of(Path.GetDirectoryName(Request.ProjectFile)!, other) ?? Path.GetFileName(other);
}
