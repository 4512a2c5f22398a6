using ConfigLock.Core.Schemas;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Validation;

/// <summary>
/// The validators whose word decides. Where a lock is replayed there are two: rules left keys out of it, and nobody
/// knows whether the config had them. So one judges as if they had never been there, one as if all of them were, and
/// what hangs on them is left as the lock has it.
/// </summary>
internal sealed class Judges(params Validator[] validators)
{
    /// <summary>The first of them, who sees just what is there.</summary>
    public Validator First => validators[0];

    /// <summary>What all of them choose; <see langword="null"/> where they differ.</summary>
    public Schema? Agree(Func<Validator, Schema?> choose)
    {
        var chosen = choose(First);
        return Array.TrueForAll(validators, validator => ReferenceEquals(choose(validator), chosen)) ? chosen : null;
    }

    /// <summary>Whether all of them find the value to fit.</summary>
    public bool AllAccept(Schema schema, ConfigValue value) => Array.TrueForAll(validators, validator => validator.IsValid(schema, value));

    /// <summary>How many violations each of them finds.</summary>
    public int[] CountViolations(Schema schema, ConfigValue value) =>
        Array.ConvertAll(validators, validator => validator.Validate(schema, value).Count);
}
