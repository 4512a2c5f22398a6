using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ConfigLock.SchemaWriter.Description;

/// <summary>A JSON Schema under description. It never changes: each step of the fluent description gives a new one.</summary>
internal sealed class Schema
{
    private readonly ImmutableDictionary<string, JsonNode> _keywords;

    private Schema(ImmutableDictionary<string, JsonNode> keywords) => _keywords = keywords;

    /// <summary>The schema that allows everything.</summary>
    public static Schema Empty { get; } = new(ImmutableDictionary<string, JsonNode>.Empty);

    /// <summary>This schema with a keyword set, in place of any value that it had.</summary>
    public Schema With(string keyword, JsonNode value) => new(_keywords.SetItem(keyword, value));

    /// <summary>This schema with a keyword set to a list of schemas.</summary>
    public Schema With(string keyword, IEnumerable<Schema> schemas) =>
        With(keyword, new JsonArray([.. schemas.Select(schema => schema.ToJson())]));

    /// <summary>This schema with a keyword set to a map of schemas, in the order given.</summary>
    public Schema With(string keyword, IEnumerable<(string Name, Schema Schema)> schemas) =>
        With(keyword, new JsonObject(schemas.Select(entry => KeyValuePair.Create(entry.Name, (JsonNode?)entry.Schema.ToJson()))));

    /// <summary>This schema with one more entry in an object that is a keyword's value, as <c>x-configlock</c> is.</summary>
    public Schema WithEntry(string keyword, string name, JsonNode value)
    {
        var table = _keywords.TryGetValue(keyword, out var present) ? (JsonObject)present.DeepClone() : [];
        table[name] = value;
        return With(keyword, table);
    }

    /// <summary>The keywords in the order of <see cref="KeywordOrder"/>.</summary>
    public JsonObject ToJson() => new(_keywords
        .OrderBy(keyword => KeywordOrder.Of(keyword.Key))
        .Select(keyword => KeyValuePair.Create(keyword.Key, (JsonNode?)keyword.Value.DeepClone())));
}
