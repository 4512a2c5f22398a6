using ConfigLock.Core.Defaults;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Merging;
using ConfigLock.Core.Provenance;
using ConfigLock.Core.Validation;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Resolution;

/// <summary>
/// The one path from sources to the effective config that export, replay, verify and update share. It reads as the
/// steps of the contract's section 3.
/// </summary>
internal static class Resolver
{
    /// <summary>The effective config; <see langword="null"/> after an error. It takes over the values of the sources.</summary>
    public static ConfigTable? Resolve(ResolutionInput input, DiagnosticBag diagnostics)
    {
        var config = Merger.Merge([.. input.Base, .. input.Overrides]);
        if (input.Schema is not { } schema) return config;

        var asWritten = new Validator(new ValidationOptions { AssertFormats = true, Defaults = DefaultView.PresenceOnly });
        var asLocked = new Validator(new ValidationOptions { AssertFormats = true, Defaults = DefaultView.Plain });
        var isReplay = input.Base is [{ Source.Kind: SourceKind.Lock }];

        if (isReplay) ValidationStage.DropUnknownKeysOfLock(schema, config, asWritten);
        DefaultsStage.Apply(schema, config, asLocked);
        ValidationStage.Validate(schema, config, asWritten, diagnostics);
        if (diagnostics.HasErrors) return null;

        new NumberForms(asLocked).Apply(schema, config);
        return config;
    }
}
