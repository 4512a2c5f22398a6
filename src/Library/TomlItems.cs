using System.Collections.ObjectModel;

namespace ConfigLock;

/// <summary>The elements of an array.</summary>
internal sealed class TomlItems(List<TomlValue> items) : ReadOnlyCollection<TomlValue>(items)
{
    /// <summary>Adds an element; only while whoever made the array has it alone.</summary>
    public void Append(TomlValue element) => items.Add(element);
}
