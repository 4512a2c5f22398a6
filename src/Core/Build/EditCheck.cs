using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Locking;
using ConfigLock.Model.Commands;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Build;

/// <summary>
/// Keeps an edit of the live sources from going unnoticed while a lock is replayed in their place: it has no effect, and
/// <c>CFGLOCK309</c> says so (docs/resolution.md, step 1).
/// </summary>
/// <param name="resolutions">Resolves the live sources.</param>
/// <param name="command">What the command of the warning repeats.</param>
/// <param name="diagnostics">Receives the warning.</param>
internal sealed class EditCheck(Resolutions resolutions, BuildCommand command, DiagnosticBag diagnostics)
{
    /// <summary>Warns of the keys that the live sources say otherwise.</summary>
    /// <param name="loaded">The lock, as it is compared.</param>
    /// <param name="drift">The keys that drift anyway.</param>
    public void Check(LoadedLock loaded, IReadOnlyList<KeyChange> drift)
    {
        // What else there is to say about sources that have no effect would be too much.
        var scratch = new DiagnosticBag();
        if (resolutions.Live(scratch) is { } live)
        {
            var edits = LiveChanges.Find(loaded.Document.Config, live, drift);
            if (edits.Count == 0) return;
            diagnostics.Add(LockMessages.EditHasNoEffect(EditMessage.PlaceOf(edits), loaded.Source.Name, EditMessage.Write(edits), command));
        }
        else
        {
            var reason = scratch.First(static diagnostic => diagnostic.IsError);
            diagnostics.Add(LockMessages.LiveSourcesDoNotResolve(reason.Place, loaded.Source.Name, $"{reason.Code}: {reason.Message}"));
        }
    }
}
