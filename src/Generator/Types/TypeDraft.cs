namespace ConfigLock.Generator.Types;

/// <summary>A type that has a number and is yet to get its name.</summary>
/// <param name="id">Its number.</param>
/// <param name="hint">What its name is made of.</param>
internal sealed class TypeDraft(int id, NameHint hint)
{
    public int Id { get; } = id;

    public NameHint Hint { get; } = hint;

    /// <summary>The type without its name; set once the schema's other types are known.</summary>
    public DeclaredType Type { get; set; } = null!;
}

/// <summary>What the name of a type is made of: a definition's key, or the name of the type around it and a part.</summary>
/// <param name="Parent">The number of the type around it; <see langword="null"/> for a name of its own.</param>
/// <param name="Part">The name, or the part that is added to the parent's.</param>
internal sealed record NameHint(int? Parent, string Part)
{
    /// <summary>The hint for something inside.</summary>
    public NameHint Then(string part) => this with { Part = Part + part };
}
