using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Redaction;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Rules;

namespace ConfigLock.Core.Build;

/// <summary>Tells of a drift in the form that suits the reader: a person at a terminal, or a build server (docs/diagnostics.md).</summary>
/// <param name="context">The build.</param>
internal sealed class DriftNotice(BuildContext context)
{
    private const int KeysNamed = 5;

    /// <summary>Adds the messages; gives the diff where it is to be told apart from them.</summary>
    public string? Tell(Drift drift, IReadOnlyList<AcceptStep> accept, BuildInputs inputs)
    {
        var (request, copies, diagnostics) = (context.Request, context.Copies, context.Diagnostics);
        ShownText[] notes = [CatalogNote(drift, inputs.Rules), EndedNote(drift, inputs.DriftPolicies)];
        var note = ShownText.Join("; ", notes.Where(static note => !note.IsEmpty));
        if (request.ContinuousIntegration)
        {
            copies.Write(drift, isNamed: false);
            foreach (var (place, text) in DriftedKeyMessages.Write(drift, accept, note))
                diagnostics.Add(LockMessages.Drift(place, text));
            return drift.Diff.WithoutLastLineEnd().ToString();
        }

        var isReported = request.ReportDirectory is not null && !request.DesignTime;
        copies.Write(drift, isNamed: !isReported && DiffExcerpt.IsCut(drift.Diff));
        var whole = isReported
            ? request.ReportDirectory!.In(ReportNames.Html(request.Id)).Name
            : RelativePath.Shown(Path.GetDirectoryName(request.ProjectFile)!, copies.DiffPath, copies.DiffPath);
        diagnostics.Add(LockMessages.Drift(drift.Place, DriftMessage.Write(drift, accept, note, whole)));
        return null;
    }

    private static ShownText CatalogNote(Drift drift, RuleSet rules) =>
        drift.Changes.Any(change => change is { Locked: null } or { Actual: null } && IsCatalogField(change, rules))
            ? LockMessages.CatalogFieldsNote
            : default;

    private static ShownText EndedNote(Drift drift, DriftPolicies policies)
    {
        var ended = drift.Changes.Where(change => policies.EndedFor(change.Path) is not null).ToList();
        return ended.Count == 0 ? default : LockMessages.EndedRulesNote(DriftMessage.Names(ended, KeysNamed));
    }

    private static bool IsCatalogField(KeyChange change, RuleSet rules) =>
        rules.Root.Find(change.Path)?.Rules.Has(LockRules.Catalog) == true;
}
