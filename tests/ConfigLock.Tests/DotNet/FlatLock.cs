using ConfigLock.Core.DotNet;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.DotNet;

/// <summary>A value of a config at its key as a program names it.</summary>
/// <param name="Key">The key, with colons.</param>
/// <param name="Value">The value: none with parts.</param>
/// <param name="KeyPlace">Where its key stands.</param>
internal sealed record FlatValue(string Key, ConfigValue Value, Place KeyPlace)
{
    /// <summary>What a program reads.</summary>
    public string Text => Value is ConfigArray ? ExpectedLock.EmptyArray : LibraryText.Of(Value);
}

/// <summary>The config of a lock, as a program names its keys.</summary>
internal sealed class FlatLock
{
    public FlatLock(ConfigTable config)
    {
        foreach (var entry in config) Add(entry.Key, entry.Value, entry.KeyPlace);
    }

    /// <summary>The values.</summary>
    public List<FlatValue> Values { get; } = [];

    /// <summary>The keys of arrays with elements.</summary>
    public List<string> Arrays { get; } = [];

    private void Add(string key, ConfigValue value, Place keyPlace)
    {
        switch (value)
        {
            case ConfigTable table:
                foreach (var entry in table) Add(key + ":" + entry.Key, entry.Value, entry.KeyPlace);
                break;
            case ConfigArray { Items.Count: > 0 } array:
                Arrays.Add(key);
                for (var i = 0; i < array.Items.Count; i++)
                    Add(key + ":" + Positions.Name(i), array.Items[i], array.Items[i].Origin.Place);
                break;
            default:
                Values.Add(new FlatValue(key, value, keyPlace));
                break;
        }
    }
}
