using System.Text.Json.Nodes;
using ConfigLock.Core.Schemas;
using ConfigLock.Core.Values;

namespace ConfigLock.GeneratorTests.Infrastructure;

/// <summary>Makes up values that a schema may allow. Whether it does is for validation to say.</summary>
public sealed class InstanceSampler(int seed)
{
    // A schema that refers to itself fans out.
    private const int MostLevels = 7;
    private const int MostValues = 200;

    private static readonly string[] Words = ["", "a", "x-y", "1.2.3", "https://example.com/a", "2024-05-27T07:32:00Z", "2024-05-27", "07:32:00", "größe", "-1", "true", "a@b.c"];

    private readonly Random _random = new(seed);
    private int _values;

    /// <summary>A table for the root of a config.</summary>
    public JsonObject Config(Schema schema)
    {
        for (var attempt = 0; attempt < 20; attempt++, _values = 0)
            if (Sample([schema], 0) is JsonObject config) return config;
        return [];
    }

    private JsonNode? Sample(IEnumerable<Schema> schemas, int level)
    {
        if (++_values > 10 * MostValues) return null;
        var parts = new List<Schema>();
        foreach (var schema in schemas) Gather(schema, parts, 0);
        if (parts.FirstOrDefault(static part => part.Const is not null)?.Const is { } constant) return Json(constant);
        if (parts.FirstOrDefault(static part => part.Enum is { Count: > 0 })?.Enum is { } choices) return Json(choices[_random.Next(choices.Count)]);
        if (_random.Next(4) == 0 && parts.FirstOrDefault(static part => part.Default is not null)?.Default is { } value) return Json(value);

        var types = parts.Where(static part => part.Types != SchemaTypes.None).Aggregate((SchemaTypes)~0, static (all, part) => all & part.Types);
        if (parts.Exists(static part => part.Properties.Count > 0 || part.AdditionalProperties is not null) && (types & SchemaTypes.Object) != 0 && _random.Next(8) != 0)
            return Table(parts, level);
        SchemaTypes[] kinds = [SchemaTypes.Object, SchemaTypes.Array, SchemaTypes.String, SchemaTypes.Integer, SchemaTypes.Number, SchemaTypes.Boolean];
        var possible = kinds.Where(kind => (types & kind) != 0).ToList();
        return possible.Count == 0 ? null : possible[_random.Next(possible.Count)] switch
        {
            SchemaTypes.Object => Table(parts, level),
            SchemaTypes.Array => List(parts, level),
            SchemaTypes.String => Text(parts),
            SchemaTypes.Integer => Whole(parts),
            SchemaTypes.Number => _random.Next(2) == 0 ? Whole(parts) : JsonValue.Create(_random.Next(1, 100) / 4.0),
            _ => JsonValue.Create(_random.Next(2) == 0),
        };
    }

    private void Gather(Schema schema, List<Schema> parts, int depth)
    {
        if (depth > 40 || parts.Contains(schema)) return;
        if (schema.Reference is not null) Gather(schema.Reference, parts, depth + 1);
        if (schema.ReferenceOnly) return;
        parts.Add(schema);
        foreach (var part in schema.AllOf) Gather(part, parts, depth + 1);
        foreach (var choice in new[] { schema.AnyOf, schema.OneOf })
            if (choice.Count > 0) Gather(choice[_random.Next(choice.Count)], parts, depth + 1);
        if (schema.Then is not null && _random.Next(2) == 0) Gather(schema.Then, parts, depth + 1);
    }

    private JsonObject Table(List<Schema> parts, int level)
    {
        if (_values > MostValues) level = Math.Max(level, MostLevels);
        var table = new JsonObject();
        var required = parts.SelectMany(static part => part.Required).ToHashSet(StringComparer.Ordinal);
        foreach (var name in parts.SelectMany(static part => part.Properties).Select(static property => property.Name).Distinct())
        {
            if (!required.Contains(name) && (level >= MostLevels || _random.Next(level == 0 ? 3 : 5) != 0)) continue;
            if (level > 2 * MostLevels) continue;
            var schemas = parts.SelectMany(static part => part.Properties).Where(property => property.Name == name).Select(static property => property.Schema);
            if (Sample(schemas, level + 1) is { } value) table[name] = value;
        }

        var others = parts.Select(static part => part.AdditionalProperties).OfType<Schema>().Concat(parts.SelectMany(static part => part.PatternProperties).Select(static pattern => pattern.Schema)).ToList();
        for (var more = level < MostLevels && others.Count > 0 ? _random.Next(3) : 0; more > 0; more--)
            if (Sample([others[_random.Next(others.Count)]], level + 1) is { } value) table[Words[_random.Next(1, Words.Length)]] = value;
        return table;
    }

    private JsonArray List(List<Schema> parts, int level)
    {
        if (_values > MostValues) level = Math.Max(level, MostLevels);
        var list = new JsonArray();
        var least = parts.Max(static part => part.ItemCount.Minimum);
        var count = level >= MostLevels ? least : least + _random.Next(3);
        for (var i = 0; i < Math.Min(count, 6); i++)
        {
            var index = i;
            var schemas = parts.Select(part => index < part.PrefixItems.Count ? part.PrefixItems[index] : part.Items).OfType<Schema>().ToList();
            if ((schemas.Count == 0 ? Text(parts) : Sample(schemas, level + 1)) is { } item) list.Add(item);
        }

        return list;
    }

    private JsonValue Text(List<Schema> parts)
    {
        var text = Words[_random.Next(Words.Length)];
        foreach (var part in parts)
            if (text.Length < part.Length.Minimum && part.Length.Minimum < 100) text += new string('z', (int)part.Length.Minimum);
        return JsonValue.Create(text);
    }

    private JsonValue Whole(List<Schema> parts)
    {
        var least = parts.Select(static part => part.Number?.Minimum).OfType<ConfigInteger>().Select(static number => number.Value).DefaultIfEmpty(0).Max();
        return JsonValue.Create(least + _random.Next(0, 4));
    }

    private static JsonNode? Json(ConfigValue value) => value switch
    {
        ConfigTable table => new JsonObject(table.Select(static entry => KeyValuePair.Create(entry.Key, Json(entry.Value))).Where(static entry => entry.Value is not null)),
        ConfigArray array => new JsonArray([.. array.Items.Select(Json).Where(static item => item is not null)]),
        ConfigString text => JsonValue.Create(text.Value),
        ConfigInteger number => JsonValue.Create(number.Value),
        ConfigFloat number when double.IsFinite(number.Value) => JsonValue.Create(number.Value),
        ConfigBoolean flag => JsonValue.Create(flag.Value),
        _ => null,
    };
}
