using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Defaults;

/// <summary>The <c>default</c> that schemas say for a key, as a config value.</summary>
internal static class DefaultValue
{
    /// <summary>
    /// The first default that the schemas say, or <see langword="null"/>: the schema's own before those that it refers to.
    /// </summary>
    /// <param name="unconditional">The key's schemas.</param>
    public static ConfigValue? Find(SchemaList unconditional)
    {
        foreach (var schema in unconditional)
            if (schema.Default is { } value) return NullFree.Of(value, static origin => OriginAt(origin.Place));
        return null;
    }

    /// <summary>The same place, as that of a default.</summary>
    public static Origin OriginAt(Place place) =>
        new(place with { Source = new Source(SourceKind.Default, place.Source?.Name ?? string.Empty, place.Source?.Path) });
}
