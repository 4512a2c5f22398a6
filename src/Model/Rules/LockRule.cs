using ConfigLock.Model.Values;

namespace ConfigLock.Model.Rules;

/// <summary>A lock rule.</summary>
/// <param name="number">Its position among all rules.</param>
/// <param name="name">Its name, as schemas and rules files write it.</param>
internal abstract class LockRule(int number, string name)
{
    /// <summary>Its position among all rules.</summary>
    public int Number { get; } = number;

    /// <summary>Its name, as schemas and rules files write it.</summary>
    public string Name { get; } = name;

    /// <summary>What it says about whether a lock holds the key.</summary>
    public InLock InLock { get; init; }

    /// <summary>The keys that its value names.</summary>
    public RuleTarget Target { get; init; }

    /// <summary>
    /// The rule that this one is a part of, and means nothing without; <see langword="null"/> where it stands by itself. Who says that
    /// one for a key says all of its parts.
    /// </summary>
    public LockRule? PartOf { get; init; }

    /// <summary>What a value of the rule says; <see langword="null"/> where it says nothing, or cannot be read.</summary>
    public abstract object? Read(ConfigValue value);
}

/// <summary>A lock rule.</summary>
/// <typeparam name="T">What a value of the rule says.</typeparam>
/// <param name="number">Its position among all rules.</param>
/// <param name="name">Its name, as schemas and rules files write it.</param>
/// <param name="read">Reads a value of it.</param>
internal sealed class LockRule<T>(int number, string name, Func<ConfigValue, T?> read) : LockRule(number, name)
    where T : class
{
    /// <inheritdoc/>
    public override object? Read(ConfigValue value) => read(value);
}
