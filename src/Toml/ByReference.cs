using System.Runtime.CompilerServices;

namespace ConfigLock.Toml;

/// <summary>Tells objects apart, whatever they hold. Of no type of its own, so that it is compiled ahead.</summary>
internal sealed class ByReference : IEqualityComparer<object>
{
    public static readonly ByReference Comparer = new();

    bool IEqualityComparer<object>.Equals(object? left, object? right) => ReferenceEquals(left, right);

    int IEqualityComparer<object>.GetHashCode(object value) => RuntimeHelpers.GetHashCode(value);
}
