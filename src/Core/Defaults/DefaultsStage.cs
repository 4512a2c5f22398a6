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
    public static void Apply(Schema schema, ConfigTable config, Validator validator)
    {
        FillUntilStable(schema, config, validator, chooseBranches: false);
        FillUntilStable(schema, config, validator, chooseBranches: true);
    }

    private static void FillUntilStable(Schema schema, ConfigTable config, Validator validator, bool chooseBranches)
    {
        for (var round = 0; round < MaximumRounds; round++)
        {
            var additions = new DefaultFiller(validator, chooseBranches).Fill(schema, config);
            if (additions.Count == 0 || !HarmlessDefaults.Keep(validator, schema, config, additions)) return;
        }
    }
}
