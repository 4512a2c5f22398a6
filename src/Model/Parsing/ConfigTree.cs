using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;
using ConfigLock.Toml;

namespace ConfigLock.Model.Parsing;

/// <summary>Makes config values of what a TOML parser finds, each with its place in a source.</summary>
internal readonly struct ConfigTree(Source source) : ITomlTree<ConfigValue>
{
    public ConfigValue Table(TomlPlace place) => new ConfigTable(OriginOf(place));

    public ConfigValue Array(TomlPlace place) => new ConfigArray(OriginOf(place));

    public ConfigValue String(string text, TomlPlace place) => new ConfigString(text, OriginOf(place));

    public ConfigValue Integer(long number, TomlPlace place) => new ConfigInteger(number, OriginOf(place));

    public ConfigValue Float(double number, TomlPlace place) => new ConfigFloat(number, OriginOf(place));

    public ConfigValue Boolean(bool truth, TomlPlace place) => new ConfigBoolean(truth, OriginOf(place));

    public ConfigValue Date(TomlKind kind, string text, TomlPlace place) => new ConfigDate((ValueKind)kind, text, OriginOf(place));

    public ConfigValue? Find(ConfigValue table, string key, out TomlPlace keyPlace)
    {
        keyPlace = default;
        if (!((ConfigTable)table).TryGet(key, out var entry)) return null;
        keyPlace = new TomlPlace(entry.KeyPlace.Line, entry.KeyPlace.Column);
        return entry.Value;
    }

    public void Add(ConfigValue table, string key, TomlPlace keyPlace, ConfigValue value) =>
        ((ConfigTable)table).Add(key, PlaceOf(keyPlace), value);

    public void Append(ConfigValue array, ConfigValue element) => ((ConfigArray)array).Items.Add(element);

    public ConfigValue Last(ConfigValue array) => ((ConfigArray)array).Items[((ConfigArray)array).Items.Count - 1];

    private Place PlaceOf(TomlPlace place) => new(source, place.Line, place.Column);

    private Origin OriginOf(TomlPlace place) => new(PlaceOf(place));
}
