using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Overruling;

/// <summary>
/// Values that say the same as none (docs/rules.md, <c>absent_value</c>). Whoever writes one is right, so nobody is warned.
/// </summary>
/// <param name="required">What is required.</param>
internal sealed class AbsentValues(RequiredValues required) : OverruledValues(required)
{
    // What the key's own default or the catalog gives would be there again, and a feature always has a state.
    protected override bool IsOverruled(in WalkedKey key) =>
        key.Definition!.Rules.Get(LockRules.AbsentValue) is { } value
        && ValueEquality.AreEqual(key.Value, value)
        && !key.TableDefinition!.Rules.Has(LockRules.Feature)
        && !(key.Value.Origin.Source is { Kind: SourceKind.Default or SourceKind.Catalog } && IsFilledIn(key.Definition));

    private static bool IsFilledIn(KeyDefinition key) =>
        key.Rules.Has(LockRules.Default) || key.Rules.Has(LockRules.DefaultFrom) || key.Rules.Has(LockRules.Catalog)
        || key.Schemas.Exists(static schema => schema.Default is not null);
}
