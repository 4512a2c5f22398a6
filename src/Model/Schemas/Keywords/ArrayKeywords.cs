using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Keywords;

/// <summary>Reads <c>items</c>, which up to 2019-09 can be an array with <c>additionalItems</c> for the rest.</summary>
internal static class ArrayKeywords
{
    public static IEnumerable<Schema> Items(Schema schema, KeywordReader reader)
    {
        if (!reader.TryGet("items", out var items)) return [];
        if (items.Value is not ConfigArray array)
        {
            schema.Items = reader.Link(items.Value);
            return schema.Items is null ? [] : [schema.Items];
        }

        if (!reader.Dialect.ItemsCanBeArray)
        {
            reader.Refuse(items.Value, "items", "must be a schema (this draft says \"prefixItems\" for an array of schemas)");
            return [];
        }

        // Unlike other lists of schemas, this one may be empty.
        if (array.Items.Count == 0) return [];
        return schema.PrefixItems = reader.ManyOf("items", array);
    }

    public static IEnumerable<Schema> AdditionalItems(Schema schema, KeywordReader reader)
    {
        if (!reader.TryGet("items", out var items) || items.Value is not ConfigArray || !reader.Dialect.ItemsCanBeArray) return [];
        schema.Items = reader.One("additionalItems");
        return schema.Items is null ? [] : [schema.Items];
    }
}
