using ConfigLock.Toml;

namespace ConfigLock;

/// <summary>Makes values of what a TOML parser finds, each with its line and column.</summary>
internal readonly struct ValueTree : ITomlTree<TomlValue>
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="ConfigFormatException">The text is not TOML.</exception>
    public static TomlValue Parse(string text)
    {
        var start = text.StartsWith("\ufeff", StringComparison.Ordinal) ? 1 : 0;
        var parser = new TomlParser<ValueTree, TomlValue>(text, start, default);
        var root = parser.ReadDocument();
        if (parser.Faults.Count > 0) throw Exception(parser.Faults[0]);
        root.Close();
        return root;
    }

    public TomlValue Table(TomlPlace place) => TomlValue.OpenTable(place);

    public TomlValue Array(TomlPlace place) => TomlValue.OpenArray(place);

    public TomlValue String(string text, TomlPlace place) => TomlValue.FromText(TomlKind.String, text, place);

    public TomlValue Integer(long number, TomlPlace place) => TomlValue.FromInteger(number, place.Line, place.Column);

    public TomlValue Float(double number, TomlPlace place) => TomlValue.FromFloat(number, place.Line, place.Column);

    public TomlValue Boolean(bool truth, TomlPlace place) => TomlValue.FromBoolean(truth, place.Line, place.Column);

    public TomlValue Date(TomlKind kind, string text, TomlPlace place) => TomlValue.FromText(kind, text, place);

    public TomlValue? Find(TomlValue table, string key, out TomlPlace keyPlace)
    {
        var entry = table.Table.Find(key);
        keyPlace = entry is null ? default : new TomlPlace(entry.KeyLine, entry.KeyColumn);
        return entry?.Value;
    }

    public void Add(TomlValue table, string key, TomlPlace keyPlace, TomlValue value) =>
        table.Table.Add(new TomlEntry(key, keyPlace, value));

    public void Append(TomlValue array, TomlValue element) => ((TomlItems)array.Items).Append(element);

    public TomlValue Last(TomlValue array) => array.Items[array.Items.Count - 1];

    private static ConfigFormatException Exception(TomlFault fault) => new(fault.Message, fault.Place.Line, fault.Place.Column);
}
