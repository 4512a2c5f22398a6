using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Digests;

/// <summary>
/// Finds the values that the lock has digests of, before they are stripped (docs/resolution.md, "Digests"). A table is digested as a
/// whole. In the table of profiles there is nothing to find: what the active one says has its effect outside.
/// </summary>
internal sealed class DigestStage : RuleWalk
{
    private readonly List<DigestedContent> _found = [];

    private DigestStage()
    {
    }

    /// <summary>The values.</summary>
    /// <param name="root">The rules.</param>
    /// <param name="config">The effective config, with all that is stripped later.</param>
    public static IReadOnlyList<DigestedContent> Find(KeyDefinition root, ConfigTable config)
    {
        var stage = new DigestStage();
        stage.Walk(root, config);
        return stage._found;
    }

    protected override void Visit(in WalkedKey key)
    {
        if (key.Definition is not { } definition) return;
        if (definition.IsDigested) _found.Add(DigestedContent.OfValue(Path, key.Value, definition.IsSecret || definition.MayHoldSecret));
        else if (!definition.IsSecret && !definition.Rules.Has(LockRules.Profiles)) Inside(key);
    }
}
