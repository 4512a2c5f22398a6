using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Build;

/// <summary>
/// Writes the lock that an update makes, once the gate has said its verdict. Where there is nothing to accept the file stays as it
/// is, comments and all.
/// </summary>
/// <param name="context">The build.</param>
/// <param name="inputs">What it read, with a lock to load.</param>
internal sealed class LockUpdate(BuildContext context, BuildInputs inputs)
{
    private readonly NamedFile _file = inputs.Settings.LoadPath!;
    private readonly Source _source = new(SourceKind.Lock, inputs.Settings.LoadPath!.Name, inputs.Settings.LoadPath.Path);

    private BuildRequest Request => context.Request;

    /// <summary>Writes what the gate has judged already; gives whether the build may go on.</summary>
    public bool Write(PartialUpdate update)
    {
        if (!Claim(LockWriter.Write(update.Lock.Document).Text, update.Notice is null)) return false;
        if (Request.DesignTime || update.Notice is null) return true;
        if (!context.Writer.WriteLock(_file.Path, _file.Name, update.Lock.FileText)) return false;
        context.Diagnostics.Add(update.Notice);
        return true;
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

    // Where nothing is written, a claim that cannot be made is no error: nobody can write there.
    private bool Claim(string text, bool isUpToDate) =>
        new OutputClaims(context).ClaimUpdate(_file, text, !isUpToDate, LockMessages.UpdatesDisagree);
}
