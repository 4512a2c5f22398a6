namespace ConfigLock;

/// <summary>
/// A value of one of several shapes: what the union types of a config are derived from. Each shape is a case of its own, and two are equal
/// when they are the same case with equal values.
/// </summary>
public abstract class ConfigUnion : IEquatable<ConfigUnion>
{
    /// <summary>A case that holds a value.</summary>
    protected ConfigUnion(object value) => Held = value;

    /// <summary>The value that the case holds.</summary>
    protected internal object Held { get; }

    /// <summary>Whether both are the same case with equal values.</summary>
    public static bool operator ==(ConfigUnion? left, ConfigUnion? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the cases or their values differ.</summary>
    public static bool operator !=(ConfigUnion? left, ConfigUnion? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(ConfigUnion? other) => other is not null && other.GetType() == GetType() && Equals(Held, other.Held);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConfigUnion);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((GetType().GetHashCode() * 31) + (Held?.GetHashCode() ?? 0));

    /// <summary>The case and its value, as a record writes them.</summary>
    public override string ToString() => $"{GetType().Name} {{ Value = {Held} }}";
}
