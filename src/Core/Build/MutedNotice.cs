using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Core.Build;

/// <summary>Warns of drift that a rule lets pass, for as long as it does (docs/rules.md, "Drift").</summary>
internal static class MutedNotice
{
    /// <summary>A warning for each rule that asks for one.</summary>
    public static IEnumerable<Diagnostic> Of(Verdict verdict) => MutedMessage.Write(verdict.Muted)
        .Select(static message => LockMessages.MutedDrift(message.Place, message.Keys, message.Policy.Reason, message.Policy.Until));
}
