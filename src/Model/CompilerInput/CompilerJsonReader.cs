using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;
using ConfigLock.Toml;

namespace ConfigLock.Model.CompilerInput;

/// <summary>Reads <see cref="CompilerJson"/>.</summary>
internal static class CompilerJsonReader
{
    /// <summary>The document as it was before it was written; <see langword="null"/> where the text is of another make.</summary>
    public static ConfigTable? Read(string text, Source source) =>
        JsonReader.Read(text, source) is { } value ? Decode(value) as ConfigTable : null;

    private static ConfigValue Decode(ConfigValue value)
    {
        switch (value)
        {
            case ConfigArray array:
                for (var i = 0; i < array.Items.Count; i++) array.Items[i] = Decode(array.Items[i]);
                return array;
            case ConfigTable table: return Tagged(table) ?? Decode(table);
            default: return value;
        }
    }

    private static ConfigTable Decode(ConfigTable table)
    {
        var decoded = new ConfigTable(table.Origin);
        foreach (var entry in table) decoded.Set(CompilerJson.Read(entry.Key), entry.KeyPlace, Decode(entry.Value));
        return decoded;
    }

    private static ConfigValue? Tagged(ConfigTable table)
    {
        if (table.Count != 1 || table[0] is not { Value: ConfigString text } entry) return null;
        if (entry.Key == CompilerJson.FloatTag) return new ConfigFloat(TomlNumberText.Float(text.Value), table.Origin);
        return CompilerJson.DateOf(entry.Key) is { } kind ? new ConfigDate(kind, text.Value, table.Origin) : null;
    }
}
