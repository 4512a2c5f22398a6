using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Stripping;
using ConfigLock.Model.Commands;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Build;

/// <summary>
/// Takes over into the loaded lock what an update asks for. Where there is nothing to accept the file stays as it is, comments
/// and all.
/// </summary>
/// <param name="request">The build.</param>
/// <param name="file">The lock.</param>
/// <param name="project">The place of the build's properties.</param>
/// <param name="command">What the commands of messages repeat.</param>
/// <param name="writer">Writes the lock.</param>
/// <param name="diagnostics">Receives what was written, and why something was not.</param>
internal sealed class LockUpdate(
    BuildRequest request, NamedFile file, Place project, BuildCommand command, FileWriter writer, DiagnosticBag diagnostics)
{
    private readonly Source _source = new(SourceKind.Lock, file.Name, file.Path);

    /// <summary>Takes over all that the live sources say; gives whether the build may go on.</summary>
    /// <param name="loaded">The lock, to compare with; <see langword="null"/> where there is none, or only a damaged one.</param>
    /// <param name="text">What it is to say.</param>
    /// <param name="isUpToDate">Whether it says so already.</param>
    /// <param name="exists">Whether there is such a file.</param>
    public bool TakeAll(LoadedLock? loaded, LockText text, bool isUpToDate, bool exists)
    {
        if (!Claim(text.Text, isUpToDate)) return false;
        if (request.DesignTime || isUpToDate) return true;
        if (!writer.WriteLock(file.Path, file.Name, text.Text)) return false;
        var before = loaded is null ? string.Empty : LockWriter.Write(loaded.Document).Text;
        diagnostics.Add(LockMessages.LockUpdated(Place.Whole(_source), file.Name, !exists, UnifiedDiff.Create(before, text.Text)));
        return true;
    }

    /// <summary>Takes over the running version alone; gives the lock as it is then, or <see langword="null"/> after an error.</summary>
    public LoadedLock? TakeVersion(LoadedLock loaded)
    {
        var document = loaded.Document with { ConfigLockVersion = request.Version };
        var isUpToDate = string.Equals(loaded.Document.ConfigLockVersion, request.Version, StringComparison.Ordinal);
        if (!Claim(LockWriter.Write(document).Text, isUpToDate)) return null;
        if (isUpToDate) return loaded;

        var updated = loaded with { Document = document, Text = LockVersionLine.Replace(loaded, request.Version) };
        if (!request.DesignTime)
        {
            if (!writer.WriteLock(file.Path, file.Name, updated.FileText)) return null;
            var before = loaded.Document.ConfigLockVersion;
            diagnostics.Add(LockMessages.VersionUpdated(loaded.VersionPlace, file.Name, before, request.Version));
        }

        return updated;
    }

    /// <summary>Takes over some keys; gives the lock as it is then, or <see langword="null"/> after an error.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="loaded">The lock.</param>
    /// <param name="live">What the live sources resolve to.</param>
    /// <param name="rules">The rules.</param>
    public LoadedLock? TakeKeys(IReadOnlyList<KeyPath> keys, LoadedLock loaded, ConfigTable live, RuleSet rules)
    {
        var changes = KeyChanges.Find(ComparableConfig.Of(rules, loaded.Document.Config, out _), live);
        var drifting = NamedKeys.Drifting(keys, changes);
        foreach (var key in keys.Except(drifting))
            diagnostics.Add(LockMessages.KeyDoesNotDrift(project, key.ToString(), DriftMessage.Drifting(changes)));

        var document = loaded.Document with { Config = loaded.Document.Config.CopyTable() };
        RemovedKeys.Drop(rules.Root, document.Config);
        foreach (var key in drifting) NamedKeys.TakeOver(document.Config, live, key);
        var text = LockWriter.Write(document).Text;
        if (!Claim(text, drifting.Count == 0)) return null;
        if (drifting.Count == 0) return loaded;

        if (!request.DesignTime)
        {
            if (!writer.WriteLock(file.Path, file.Name, text)) return null;
            var diff = UnifiedDiff.Create(ShownText(loaded.Document, rules), ShownText(document, rules));
            var names = string.Join(", ", drifting.Select(static key => key.ToString()));
            diagnostics.Add(LockMessages.KeysUpdated(Place.Whole(_source), file.Name, names, diff));
        }

        // With the places of the file as it is now.
        return LockReader.Parse(text, _source, command, diagnostics);
    }

    private static string ShownText(LockDocument document, RuleSet rules) =>
        LockWriter.Write(document with { Config = ComparableConfig.Of(rules, document.Config, out _) }).Text;

    // Whether no other project of the whole build makes something else of the lock. Where nothing is written, a claim that
    // cannot be made is no error: nobody can write there.
    private bool Claim(string text, bool isUpToDate)
    {
        if (request.DesignTime) return true;
        UpdateClaim? claim = null;
        string? other = null;
        if (isUpToDate) FileWriter.TryQuietly(Make);
        else if (!writer.Try(file.Name, Make)) return false;

        if (other is not null)
        {
            claim!.Dispose();
            diagnostics.Add(LockMessages.UpdatesDisagree(project, file.Name, NameOf(other)));
            return false;
        }

        if (request.KeepUntilAllIsBuilt is { } keep && claim is not null) keep(claim);
        else claim?.Dispose();
        return true;

        void Make()
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
            claim = UpdateClaim.Make(RealPath.Steps(file.Path).Last(), request.ProjectFile, text, out other);
        }
    }

    // Null for the project itself, of which another framework is built.
    private string? NameOf(string other) => RealPath.AreSame(other, request.ProjectFile)
        ? null
        : RelativePath.Of(Path.GetDirectoryName(request.ProjectFile)!, other) ?? Path.GetFileName(other);
}
