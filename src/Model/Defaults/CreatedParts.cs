using ConfigLock.Model.Values;

namespace ConfigLock.Model.Defaults;

/// <summary>
/// What rules leave of a value that the schema's defaults make (docs/rules.md): tables with <c>create = false</c> go, and what only the
/// running program gets (<c>external</c>), and with them the tables that nothing is left in.
/// </summary>
/// <typeparam name="T">What is known of the place that a value stands at.</typeparam>
internal abstract class CreatedParts<T>
{
    /// <summary>What is left; <see langword="null"/> for nothing.</summary>
    /// <param name="place">The place of the value.</param>
    /// <param name="value">The value, which is changed in place.</param>
    /// <param name="isChanged">Becomes <see langword="true"/> where something goes.</param>
    protected ConfigValue? Rest(T place, ConfigValue value, ref bool isChanged)
    {
        if (IsExternal(place))
        {
            isChanged = true;
            return null;
        }

        if (value is ConfigArray array)
        {
            for (var i = 0; i < array.Items.Count; i++) _ = Rest(ElementOf(place, i), array.Items[i], ref isChanged);
        }
        else if (value is ConfigTable table)
        {
            if (IsNotCreated(place))
            {
                isChanged = true;
                return null;
            }

            var hadKeys = table.Count > 0;
            foreach (var entry in table.Entries())
                if (Rest(KeyOf(place, entry.Key), entry.Value, ref isChanged) is null) table.Remove(entry.Key);
            if (hadKeys && table.Count == 0) return null;
        }

        return value;
    }

    /// <summary>Whether the defaults do not create a table there.</summary>
    protected abstract bool IsNotCreated(T place);

    /// <summary>Whether only the running program gets what stands there.</summary>
    protected abstract bool IsExternal(T place);

    /// <summary>The place of a key of a table.</summary>
    protected abstract T KeyOf(T table, string key);

    /// <summary>The place of an element of an array.</summary>
    protected abstract T ElementOf(T array, int index);
}
