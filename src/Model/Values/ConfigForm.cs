using ConfigLock.Model.Provenance;
using ConfigLock.Toml;

namespace ConfigLock.Model.Values;

/// <summary>Shows config values to a TOML writer, each line with the place of what it writes.</summary>
internal readonly struct ConfigForm : ITomlForm<ConfigValue, ConfigEntry, Place>
{
    public TomlKind KindOf(ConfigValue value) => (TomlKind)value.Kind;

    public string TextOf(ConfigValue value) => value.AsText() ?? "null";

    public long IntegerOf(ConfigValue value) => ((ConfigInteger)value).Value;

    public double FloatOf(ConfigValue value) => ((ConfigFloat)value).Value;

    public bool BooleanOf(ConfigValue value) => ((ConfigBoolean)value).Value;

    public int CountOf(ConfigValue array) => ((ConfigArray)array).Items.Count;

    public ConfigValue ElementOf(ConfigValue array, int position) => ((ConfigArray)array).Items[position];

    public bool HasKeys(ConfigValue table) => ((ConfigTable)table).Count > 0;

    public void AddSorted(ConfigValue table, List<ConfigEntry> entries) => ((ConfigTable)table).AddSorted(entries);

    public string KeyOf(ConfigEntry entry) => entry.Key;

    public ConfigValue ValueOf(ConfigEntry entry) => entry.Value;

    public Place MarkOf(ConfigEntry entry) => entry.KeyPlace;

    public Place MarkOf(ConfigValue value) => value.Origin.Place;
}
