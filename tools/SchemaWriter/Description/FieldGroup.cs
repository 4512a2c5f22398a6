namespace ConfigLock.SchemaWriter.Description;

/// <summary>Keys of the config's root that belong together, with the definitions that they use.</summary>
/// <param name="Properties">The keys, in the order in which a reader should meet them.</param>
/// <param name="Definitions">What the keys refer to.</param>
internal sealed record FieldGroup(IReadOnlyList<Property> Properties, IReadOnlyList<Definition> Definitions)
{
    /// <summary>Whether a profile may set these keys too.</summary>
    public bool InProfiles { get; init; } = true;
}
