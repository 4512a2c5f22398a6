using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Validation;

/// <summary>
/// Leaves out keys that no branch of the schema knows, before anything else is judged (docs/resolution.md, step 8): those of layers
/// and profiles as the policy says, and those of a lock, which the schema has lost since, so that they show as drift.
/// </summary>
/// <param name="written">Judges what sources say.</param>
/// <param name="policy">What becomes of those of layers and profiles.</param>
/// <param name="redactor">Shows keys.</param>
/// <param name="diagnostics">Receives the warnings.</param>
internal sealed class UnknownKeys(Validator written, UnknownKeyPolicy policy, Redactor redactor, DiagnosticBag diagnostics)
{
    /// <summary>Changes the config in place.</summary>
    public void Drop(Schema schema, ConfigTable config)
    {
        // Without a key another branch may be the one that was meant, which knows others.
        while (written.Validate(schema, config).Where(IsDropped).ToList() is { Count: > 0 } unknown)
            foreach (var violation in unknown) Drop(config, violation);
    }

    private void Drop(ConfigTable config, Violation unknown)
    {
        (unknown.Path.Parent!.Resolve(config) as ConfigTable)?.Remove(unknown.Path.LastKey!);
        if (policy != UnknownKeyPolicy.Warn || unknown.Place.Source is not { Kind: SourceKind.Layer }) return;
        var nearest = NearestName.Of(unknown.Path.LastKey!, unknown.KnownKeys);
        diagnostics.Add(ResolutionMessages.UnknownKeyLeftOut(unknown.Place, redactor.Key(unknown.Path), nearest));
    }

    private bool IsDropped(Violation violation) => violation.Kind == ViolationKind.UnknownKey && violation.Place.Source?.Kind switch
    {
        SourceKind.Lock => true,
        SourceKind.Layer => policy != UnknownKeyPolicy.Error,
        _ => false,
    };
}
