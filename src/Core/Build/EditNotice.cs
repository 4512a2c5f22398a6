using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Model.Commands;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Build;

/// <summary>
/// Keeps an edit of the live sources from going unnoticed while a lock is replayed in their place: it has no effect, and
/// <c>CFGLOCK309</c> says so (docs/resolution.md, step 1).
/// </summary>
internal static class EditNotice
{
    /// <summary>
    /// The message, an error where the lock has digests of values, which nothing can be held against; <see langword="null"/> where there is
    /// nothing to warn of.
    /// </summary>
    /// <param name="verdict">What the gate said.</param>
    /// <param name="live">What the live sources came to; <see langword="null"/> where no lock stands in their place.</param>
    /// <param name="command">What the command of the warning repeats.</param>
    public static Diagnostic? Of(Verdict verdict, LiveSources? live, BuildCommand command)
    {
        if (live?.Fault is { } reason)
        {
            var name = verdict.Loaded!.Source.Name;
            return verdict.Digests.IsUnknown
                ? LockMessages.DigestsCannotBeJudged(name, reason)
                : LockMessages.LiveSourcesDoNotResolve(name, reason);
        }

        if (verdict.Edits is not { Count: > 0 } edits) return null;
        return LockMessages.EditHasNoEffect(EditMessage.PlaceOf(edits), verdict.Loaded!.Source.Name, EditMessage.Write(edits), command);
    }
}
