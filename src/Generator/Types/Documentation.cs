using ConfigLock.Generator.Values;

namespace ConfigLock.Generator.Types;

/// <summary>What the schema says about a type or a key, for its XML documentation.</summary>
/// <param name="Summary">The title or description; empty for none.</param>
/// <param name="Remarks">Further sentences: the rest of the description, the default, the bounds.</param>
/// <param name="Deprecated">Whether it should not be used any more.</param>
internal sealed record Documentation(string Summary, ImmutableEquatableArray<string> Remarks, bool Deprecated)
{
    public static readonly Documentation None = new(string.Empty, ImmutableEquatableArray<string>.Empty, Deprecated: false);
}
