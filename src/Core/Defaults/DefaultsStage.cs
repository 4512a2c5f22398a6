using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Schemas;
using ConfigLock.Core.Validation;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>Applies the schema's defaults to the merged config (contract, section 3, step 6).</summary>
internal static class DefaultsStage
{
    // Each round adds a key, and rounds beyond the first few only follow chains of conditions through conditions.
    private const int MaximumRounds = 64;

    /// <summary>
    /// Adds defaults until there are no more to add, so that a lock, in which they are ordinary values, resolves to
    /// itself. Conditions are judged only when everything unconditional is there.
    /// </summary>
    /// <param name="schema">The schema of the config.</param>
    /// <param name="config">The config, changed in place.</param>
    /// <param name="validator">Judges values with defaults as ordinary ones, as a lock will hold them.</param>
    /// <param name="diagnostics">Receives a message where the defaults have no end.</param>
    public static void Apply(Schema schema, ConfigTable config, Validator validator, DiagnosticBag diagnostics)
    {
        FillUntilStable(schema, config, validator, chooseBranches: false, diagnostics);
        FillUntilStable(schema, config, validator, chooseBranches: true, diagnostics);
    }

    private static void FillUntilStable(
        Schema schema, ConfigTable config, Validator validator, bool chooseBranches, DiagnosticBag diagnostics)
    {
        for (var round = 0; round < MaximumRounds && !diagnostics.HasErrors; round++)
        {
            var filler = new DefaultFiller(validator, chooseBranches);
            var additions = filler.Fill(schema, config);
            if (filler.IsExhausted) diagnostics.Add(SchemaMessages.TooManyDefaults(schema.Place));
            if (filler.IsExhausted || additions.Count == 0 || !HarmlessDefaults.Keep(validator, schema, config, additions)) return;
        }
    }
}
