using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Stripping;

/// <summary>
/// Keys that the program no longer has: an old lock may still hold them, which is no drift (docs/resolution.md, step 10).
/// </summary>
internal sealed class RemovedKeys : RuleWalk
{
    private RemovedKeys()
    {
    }

    /// <summary>Takes them out of a lock's config.</summary>
    public static void Drop(KeyDefinition root, ConfigTable config) => new RemovedKeys().Walk(root, config);

    protected override void Visit(in WalkedKey key)
    {
        if (key.Definition is not { } definition) return;
        if (definition.Rules.Has(LockRules.Removed)) Remove(key);
        else Inside(key);
    }
}
