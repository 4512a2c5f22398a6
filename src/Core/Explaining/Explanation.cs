using System.Text;
using System.Text.Json;
using ConfigLock.Core.Provenance;
using ConfigLock.Core.Text;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Explaining;

/// <summary>Each key of the effective config with its value and where that came from.</summary>
internal sealed class Explanation
{
    private const int WidestKey = 48;

    private readonly List<ExplainedKey> _keys = [];

    private Explanation()
    {
    }

    /// <summary>Explains a config in ordinal order of its keys.</summary>
    public static Explanation Of(ConfigTable config)
    {
        var explanation = new Explanation();
        explanation.Add(KeyPath.Root, config);
        return explanation;
    }

    /// <summary>A line a key, for people.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        var width = _keys.Count == 0 ? 0 : Math.Min(_keys.Max(static key => key.Path.Length), WidestKey);
        foreach (var key in _keys)
            text.Append(key.Path.PadRight(width)).Append(" = ").Append(ValueText.Show(key.Value))
                .Append("  # ").Append(OriginText.Show(key.Value.Origin)).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The same for programs: an array of objects with <c>key</c>, <c>value</c> (TOML) and <c>origin</c>.</summary>
    public string ToJson() => IndentedJson.Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var key in _keys) Write(writer, key);
        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, ExplainedKey key)
    {
        writer.WriteStartObject();
        writer.WriteString("key", key.Path);
        writer.WriteString("value", ValueText.ShowWhole(key.Value));
        OriginJson.Write(writer, "origin", key.Value.Origin);
        writer.WriteEndObject();
    }

    private void Add(KeyPath path, ConfigValue value)
    {
        if (value is ConfigTable { Count: > 0 } table)
            foreach (var entry in table.Sorted()) Add(path.Key(entry.Key), entry.Value);
        else if (value is ConfigArray array && array.Items.Exists(static item => item is ConfigTable))
            for (var i = 0; i < array.Items.Count; i++) Add(path.Index(i), array.Items[i]);
        else if (!path.IsRoot)
            _keys.Add(new ExplainedKey(path.ToString(), value));
    }

    private sealed record ExplainedKey(string Path, ConfigValue Value);
}
