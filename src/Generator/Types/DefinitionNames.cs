using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Types;

/// <summary>The keys under which schemas stand in <c>$defs</c> or <c>definitions</c>.</summary>
internal sealed class DefinitionNames
{
    private readonly Dictionary<ConfigValue, string> _names = [];

    public DefinitionNames(IEnumerable<SchemaDocument> documents)
    {
        foreach (var document in documents) Add(document.Root);
    }

    /// <summary>The key of a definition; <see langword="null"/> for a schema that is none.</summary>
    public string? Of(Schema schema) => _names.TryGetValue(schema.Json, out var name) ? name : null;

    private void Add(ConfigValue root)
    {
        var waiting = new Stack<ConfigValue>();
        waiting.Push(root);
        while (waiting.Count > 0)
        {
            var value = waiting.Pop();
            if (value is ConfigArray array)
            {
                foreach (var item in array.Items) waiting.Push(item);
            }
            else if (value is ConfigTable table)
            {
                foreach (var entry in table)
                {
                    waiting.Push(entry.Value);
                    if (entry.Key is "$defs" or "definitions" && entry.Value is ConfigTable definitions) AddAll(definitions);
                }
            }
        }
    }

    private void AddAll(ConfigTable definitions)
    {
        foreach (var definition in definitions)
            if (definition.Value is ConfigTable && !_names.ContainsKey(definition.Value)) _names.Add(definition.Value, definition.Key);
    }
}
