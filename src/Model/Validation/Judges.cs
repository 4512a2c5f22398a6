using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation;

/// <summary>
/// The validators whose word decides. Where a lock is replayed there are two: rules left keys out of it, and nobody
/// knows whether the config had them. So one judges as if they had never been there, one as if all of them were, and
/// what hangs on them is left as the lock has it.
/// </summary>
internal sealed class Judges(params Validator[] validators)
{
    /// <summary>The first of them, who sees just what is there.</summary>
    public Validator First => validators[0];

    /// <summary>
    /// The first of the schemas that the value at a path fits; <see langword="null"/> where it fits none, or not the same for each of
    /// them.
    /// </summary>
    public Schema? FirstAccepting(IReadOnlyList<Schema> schemas, ConfigValue value, KeyPath path)
    {
        var chosen = FirstAccepting(First, schemas, value, path);
        for (var i = 1; i < validators.Length; i++)
            if (!ReferenceEquals(FirstAccepting(validators[i], schemas, value, path), chosen)) return null;
        return chosen;
    }

    /// <summary>Whether the value at a path fits the schema; <see langword="null"/> where they differ.</summary>
    public bool? Accept(Schema schema, ConfigValue value, KeyPath path)
    {
        var accepted = First.IsValid(schema, value, path);
        for (var i = 1; i < validators.Length; i++)
            if (validators[i].IsValid(schema, value, path) != accepted) return null;
        return accepted;
    }

    /// <summary>Whether all of them find the value at a path to fit.</summary>
    public bool AllAccept(Schema schema, ConfigValue value, KeyPath path) =>
        Array.TrueForAll(validators, validator => validator.IsValid(schema, value, path));

    /// <summary>Whether each of them finds that the value at a path fits none of the schemas.</summary>
    public bool NoneAccepts(IReadOnlyList<Schema> schemas, ConfigValue value, KeyPath path) => CountAccepting(schemas, value, path) == 0;

    /// <summary>How many of the schemas the value at a path fits in the sight of the one that finds most.</summary>
    public int CountAccepting(IReadOnlyList<Schema> schemas, ConfigValue value, KeyPath path) =>
        validators.Max(validator => schemas.Count(schema => validator.IsValid(schema, value, path)));

    /// <summary>The violations that each of them finds in the value at a path.</summary>
    public IReadOnlyList<Violation>[] Violations(Schema schema, ConfigValue value, KeyPath path) =>
        Array.ConvertAll(validators, validator => validator.Validate(schema, value, path));

    private static Schema? FirstAccepting(Validator validator, IReadOnlyList<Schema> schemas, ConfigValue value, KeyPath path)
    {
        for (var i = 0; i < schemas.Count; i++)
            if (validator.IsValid(schemas[i], value, path)) return schemas[i];
        return null;
    }
}
