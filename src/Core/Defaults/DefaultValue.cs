using ConfigLock.Core.Provenance;
using ConfigLock.Core.Schemas;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Defaults;

/// <summary>The <c>default</c> that schemas say for a key, as a config value.</summary>
internal static class DefaultValue
{
    /// <summary>The first default that the schemas say, or <see langword="null"/>: the schema's own before those that it refers to.</summary>
    /// <param name="unconditional">The key's schemas.</param>
    public static ConfigValue? Find(List<Schema> unconditional)
    {
        foreach (var schema in unconditional)
            if (schema.Default is { } value) return WithoutNull(value);
        return null;
    }

    /// <summary>The same place, as that of a default.</summary>
    public static Origin OriginAt(Place place) =>
        new(place with { Source = new Source(SourceKind.Default, place.Source?.Name ?? string.Empty, place.Source?.Path) });

    // TOML has no null: a null key is an absent one, and an array that holds null cannot be written at all.
    private static ConfigValue? WithoutNull(ConfigValue value)
    {
        var origin = OriginAt(value.Origin.Place);
        switch (value)
        {
            case ConfigNull:
                return null;
            case ConfigTable table:
                var tableCopy = new ConfigTable(origin);
                foreach (var entry in table)
                    if (entry.Value is not ConfigNull)
                    {
                        if (WithoutNull(entry.Value) is not { } inner) return null;
                        tableCopy.Set(entry.Key, inner.Origin.Place, inner);
                    }

                return tableCopy;
            case ConfigArray array:
                var arrayCopy = new ConfigArray(origin);
                foreach (var item in array.Items)
                {
                    if (WithoutNull(item) is not { } inner) return null;
                    arrayCopy.Items.Add(inner);
                }

                return arrayCopy;
            default:
                return value.Copy(static from => OriginAt(from.Place));
        }
    }
}
