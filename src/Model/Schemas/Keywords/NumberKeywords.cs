using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Keywords;

/// <summary>Reads the limits of numbers.</summary>
internal static class NumberKeywords
{
    public static NumberLimits? Read(KeywordReader reader)
    {
        var minimum = Number(reader, "minimum");
        var maximum = Number(reader, "maximum");
        var above = Exclusive(reader, "exclusiveMinimum", ref minimum);
        var below = Exclusive(reader, "exclusiveMaximum", ref maximum);
        var multipleOf = Number(reader, "multipleOf");
        if (multipleOf is ConfigInteger { Value: <= 0 } or ConfigFloat { Value: <= 0 })
        {
            reader.Refuse(multipleOf, "multipleOf", "must be greater than 0");
            multipleOf = null;
        }

        if (minimum is null && maximum is null && above is null && below is null && multipleOf is null) return null;
        return new NumberLimits(minimum, above, maximum, below, multipleOf);
    }

    private static ConfigValue? Number(KeywordReader reader, string keyword)
    {
        if (!reader.TryGet(keyword, out var entry)) return null;
        if (entry.Value is ConfigInteger or ConfigFloat) return entry.Value;
        reader.Refuse(entry.Value, keyword, "must be a number");
        return null;
    }

    // Draft 4 says "exclusiveMinimum": true to turn the minimum itself into an exclusive one.
    private static ConfigValue? Exclusive(KeywordReader reader, string keyword, ref ConfigValue? inclusive)
    {
        if (!reader.TryGet(keyword, out var entry)) return null;
        if (entry.Value is ConfigBoolean flag && reader.Dialect.ExclusiveCanBeFlag)
        {
            if (!flag.Value) return null;
            var limit = inclusive;
            inclusive = null;
            return limit;
        }

        if (entry.Value is ConfigInteger or ConfigFloat && reader.Dialect.ExclusiveCanBeNumber) return entry.Value;
        reader.Refuse(entry.Value, keyword, reader.Dialect.ExclusiveCanBeNumber ? "must be a number" : "must be true or false in draft 4");
        return null;
    }
}
