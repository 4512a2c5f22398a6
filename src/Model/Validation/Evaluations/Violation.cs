using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Evaluations;

/// <summary>In what way a value does not fit.</summary>
public enum ViolationKind
{
    /// <summary>A table has a key that the schema does not allow.</summary>
    UnknownKey,

    /// <summary>A table lacks a key.</summary>
    MissingKey,

    /// <summary>A value does not fit.</summary>
    WrongValue,
}

/// <summary>One way in which a value does not fit its schema.</summary>
public sealed record Violation
{
    /// <summary>In what way a value does not fit.</summary>
    public required ViolationKind Kind { get; init; }

    /// <summary>The key that is wrong or unknown, or that is missing.</summary>
    public required KeyPath Path { get; init; }

    /// <summary>Where it stands; for a missing key, where its table does.</summary>
    public required Place Place { get; init; }

    /// <summary>The value that is wrong, or that has an unknown key; for a missing key, its table.</summary>
    public required ConfigValue Value { get; init; }

    /// <summary>The schema keyword that is broken.</summary>
    public required string Keyword { get; init; }

    /// <summary>
    /// What should be, as a clause that starts with a verb ("must be a string"). It never holds the value, which may be a secret.
    /// </summary>
    public required string Expected { get; init; }

    /// <summary>For an unknown key: the keys that the table does know.</summary>
    public IReadOnlyList<string> KnownKeys { get; init; } = [];

    /// <summary>The schema that has the keyword.</summary>
    public required Schema Schema { get; init; }
}
