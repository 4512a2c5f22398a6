using ConfigLock.Model.Provenance;

namespace ConfigLock.Generator.Types;

/// <summary>No types can be made of the schema. Caught where the types are asked for, and told as a message.</summary>
/// <param name="place">The place of the schema that is to blame.</param>
/// <param name="reason">Why, as a clause.</param>
internal sealed class NotRepresentableException(Place place, string reason) : Exception(reason)
{
    public Place Place { get; } = place;
}
