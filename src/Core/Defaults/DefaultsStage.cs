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
    /// <param name="judges">Judge values with defaults as ordinary ones, as a lock will hold them.</param>
    /// <param name="diagnostics">Receives a message where the defaults have no end.</param>
    public static void Apply(Schema schema, ConfigTable config, Judges judges, DiagnosticBag diagnostics)
    {
        var circles = new DefaultCircles();
        var absent = new AbsentValue(judges.First);
        FillUntilStable(schema, config, judges, absent, chooseBranches: false, circles, diagnostics);
        FillUntilStable(schema, config, judges, absent, chooseBranches: true, circles, diagnostics);
    }

    private static void FillUntilStable(
        Schema schema, ConfigTable config, Judges judges, AbsentValue absent, bool chooseBranches, DefaultCircles circles, DiagnosticBag diagnostics)
    {
        for (var round = 0; round < MaximumRounds && !diagnostics.HasErrors; round++)
        {
            absent.StartRound();
            var additions = new DefaultFiller(judges, absent, chooseBranches, circles).Fill(schema, config);
            if (circles.HasUnbroken)
            {
                // Each time with at least one schema more that creates nothing, so this ends.
                foreach (var addition in additions) addition.Undo();
                circles.Break();
                round = -1;
                continue;
            }

            if (absent.IsExhausted) diagnostics.Add(SchemaMessages.TooManyDefaults(schema.Place));
            if (absent.IsExhausted || additions.Count == 0 || !HarmlessDefaults.Keep(judges, schema, config, additions)) return;
        }
    }
}
