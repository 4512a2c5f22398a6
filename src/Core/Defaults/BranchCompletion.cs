using ConfigLock.Model.Defaults;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>
/// Makes a value fit <c>anyOf</c> or <c>oneOf</c> where no branch validates as written: by the defaults of the first branch
/// that misses nothing but required keys with defaults (docs/resolution.md, step 6).
/// </summary>
/// <param name="judges">Judge values with defaults as ordinary ones, as a lock will hold them.</param>
/// <param name="written">Judges what sources say, to which a default adds presence and nothing else.</param>
/// <param name="absent">Gives the values.</param>
/// <param name="fromRules">The defaults of rules, which go before those of the schema.</param>
/// <param name="notCreated">The tables that the schema's defaults do not create.</param>
/// <param name="circles">What branches create, and what of it has no end.</param>
internal sealed class BranchCompletion(
    Judges judges, Validator written, AbsentValue absent, DefaultRules fromRules, TablesNotCreated notCreated, DefaultCircles circles)
{
    private const int MaximumRounds = 64;

    // To fill in a branch and take it back costs more than to see that something else than a key is wrong.
    private readonly Validator _asIfComplete = new(judges.First.Options with { CountsAsPresent = static (_, _) => true });

    /// <summary>Adds what one of the choices of a schema needs, and says whether anything was added.</summary>
    /// <param name="schema">The schema that has the choices.</param>
    /// <param name="applicable">All schemas that speak about the value.</param>
    /// <param name="value">The value, changed in place.</param>
    /// <param name="path">Its path.</param>
    /// <param name="around">The default that created it, if one did.</param>
    /// <param name="additions">Receives what was added.</param>
    public bool TryComplete(
        Schema schema, SchemaList applicable, ConfigValue value, KeyPath path, Creation? around, List<DefaultAddition> additions)
    {
        foreach (var branches in schema.Choices())
        {
            if (!judges.NoneAccepts(branches, value, path)) continue;
            foreach (var branch in branches)
            {
                if (!_asIfComplete.IsValid(branch, value, path)) continue;
                var added = Fill(branch, value, path, around);
                if (added.Count > 0 && IsComplete(branch, value, path) && applicable.TrueForAll(other => HasOneBranch(other, value, path)))
                {
                    additions.AddRange(added);
                    return true;
                }

                for (var i = added.Count - 1; i >= 0; i--) added[i].Undo();
            }
        }

        return false;
    }

    // What only defaults make fit by another rule than "required" was not written, and what a default breaks is no lock.
    private bool IsComplete(Schema branch, ConfigValue value, KeyPath path) =>
        judges.AllAccept(branch, value, path) && written.IsValid(branch, value, path);

    // A lock does not tell a default from what was written, so of two branches that it fits it is neither's.
    private bool HasOneBranch(Schema schema, ConfigValue value, KeyPath path) =>
        schema.OneOf.Count == 0 || judges.CountAccepting(schema.OneOf, value, path) <= 1;

    private List<DefaultAddition> Fill(Schema branch, ConfigValue value, KeyPath path, Creation? around)
    {
        var kept = new List<DefaultAddition>();
        for (var round = 0; round < MaximumRounds; round++)
        {
            var filler = new DefaultFiller(judges, absent, BranchSupply.Completed, this, fromRules, notCreated, circles, path);
            var added = filler.Fill(branch, value, around);
            if (circles.HasUnbroken || absent.IsExhausted)
            {
                kept.AddRange(added);
                for (var i = kept.Count - 1; i >= 0; i--) kept[i].Undo();
                return [];
            }

            var good = added.Count == 0 ? added : HarmlessDefaults.Keep(judges, branch, value, path, added);
            if (good.Count == 0) break;
            kept.AddRange(good);
        }

        return kept;
    }
}
