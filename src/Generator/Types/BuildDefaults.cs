using ConfigLock.Core.Defaults;
using ConfigLock.Core.Validation;

namespace ConfigLock.Generator.Types;

/// <summary>Whether the build gives an absent key a value: types that start with another would not be what the lock says.</summary>
internal sealed class BuildDefaults
{
    private readonly LockFacts _facts;
    private readonly WorkBudget _budget = new();
    private readonly AbsentValue _absent;

    public BuildDefaults(LockFacts facts)
    {
        _facts = facts;
        _absent = new AbsentValue(new Validator(new ValidationOptions { AssertFormats = true, Budget = _budget }));
    }

    /// <summary>Whether the defaults of the key, and of what is in it, are ones that its schemas allow and that come to an end.</summary>
    public bool MayCreate(ObjectKey key)
    {
        if (key.Common.Count == 0) return false;
        var schemas = default(SchemaList);
        foreach (var schema in key.Common) schemas.Add(schema);
        return _absent.Create(schemas) is not null || _absent.IsExhausted || _budget.IsExhausted || _facts.HoldFeatures(key.Common);
    }
}
