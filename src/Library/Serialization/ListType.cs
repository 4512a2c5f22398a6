using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>Lists.</summary>
/// <param name="item">The type of their elements.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ListType<T>(ConfigType<T> item) : ConfigType<ConfigList<T>>
    where T : notnull
{
    internal override ConfigList<T> Read(TomlValue value)
    {
        var items = value.Items;
        if (items.Count == 0) return ConfigList<T>.Empty;
        var list = new T[items.Count];
        for (var i = 0; i < list.Length; i++) list[i] = item.Read(items[i]);
        return new ConfigList<T>(list);
    }

    internal override TomlValue Write(ConfigList<T> value)
    {
        var items = new List<TomlValue>(value.Count);
        foreach (var one in value) items.Add(item.Write(one));
        return TomlValue.FromItems(items);
    }
}
