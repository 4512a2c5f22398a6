using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Evaluations;

/// <summary>A value without its defaulted keys, for keywords that compare whole values.</summary>
internal static class VisibleValue
{
    public static ConfigValue Of(ConfigValue value)
    {
        switch (value)
        {
            case ConfigTable table:
                var visible = new ConfigTable(table.Origin);
                foreach (var entry in table)
                    if (!entry.Value.Origin.IsDefault) visible.Set(entry.Key, entry.KeyPlace, Of(entry.Value));
                return visible;
            case ConfigArray array:
                var items = new ConfigArray(array.Origin);
                foreach (var item in array.Items) items.Items.Add(Of(item));
                return items;
            default:
                return value;
        }
    }
}
