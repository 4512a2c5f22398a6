using ConfigLock.Model.Provenance;

namespace ConfigLock.Model.Values;

/// <summary>An array.</summary>
public sealed class ConfigArray(Origin origin) : ConfigValue(origin)
{
    /// <summary>The elements in their order.</summary>
    public List<ConfigValue> Items { get; } = [];

    /// <summary>Whether one of them is a table.</summary>
    public bool HoldsTable => Items.Exists(static item => item is ConfigTable);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Array;

    /// <inheritdoc/>
    public override ConfigValue Copy(Func<Origin, Origin> map)
    {
        var copy = new ConfigArray(map(Origin));
        copy.Items.Capacity = Items.Count;
        foreach (var item in Items) copy.Items.Add(item.Copy(map));
        return copy;
    }
}
