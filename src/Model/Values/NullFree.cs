using ConfigLock.Model.Provenance;

namespace ConfigLock.Model.Values;

/// <summary>Values of JSON as TOML can hold them, which has no <c>null</c>.</summary>
internal static class NullFree
{
    /// <summary>
    /// A copy without <c>null</c>: a null key is an absent one. <see langword="null"/> where nothing is left: for a null
    /// itself, and for an array that holds one, which cannot be written at all.
    /// </summary>
    public static ConfigValue? Of(ConfigValue value, Func<Origin, Origin> map)
    {
        switch (value)
        {
            case ConfigNull:
                return null;
            case ConfigTable table:
                var tableCopy = new ConfigTable(map(table.Origin));
                foreach (var entry in table)
                    if (entry.Value is not ConfigNull)
                    {
                        if (Of(entry.Value, map) is not { } inner) return null;
                        tableCopy.Set(entry.Key, inner.Origin.Place, inner);
                    }

                return tableCopy;
            case ConfigArray array:
                var arrayCopy = new ConfigArray(map(array.Origin));
                foreach (var item in array.Items)
                {
                    if (Of(item, map) is not { } inner) return null;
                    arrayCopy.Items.Add(inner);
                }

                return arrayCopy;
            default:
                return value.Copy(map);
        }
    }
}
