using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.DotNet;

/// <summary>
/// A section of configuration as <c>Microsoft.Extensions.Configuration</c> has it: a value, sections below it, or both. Names are the
/// same without regard to case, and an array is a section whose names are the positions of its elements.
/// </summary>
/// <param name="name">Its name, as the lowest source writes it.</param>
/// <param name="origin">Where it was met first.</param>
internal sealed class Section(string name, Origin origin)
{
    private Dictionary<string, Section>? _index;

    /// <summary>Its name, as the lowest source writes it.</summary>
    public string Name => name;

    /// <summary>Where it was met first.</summary>
    public Origin Origin => origin;

    /// <summary>Where its key stands that counts: that of the highest source which has it.</summary>
    public Place KeyPlace { get; private set; } = origin.Place;

    /// <summary>
    /// What the highest source that says something about the section itself says: a text, a number or a boolean, <c>null</c>, an empty
    /// array or an empty table; <see langword="null"/> where none does.
    /// </summary>
    public ConfigValue? Value { get; private set; }

    /// <summary>The number of the source that <see cref="Value"/> is of, where there are several: the higher, the greater.</summary>
    public int Level { get; private set; }

    /// <summary>Whether a program finds something at the section itself.</summary>
    public bool HasWrittenValue => Value is { } value && !IsEmpty(value);

    /// <summary>
    /// The array that the highest source which has one writes, be it empty where none has elements; <see langword="null"/> where none
    /// does.
    /// </summary>
    public ConfigArray? Array { get; private set; }

    /// <summary>Whether a source writes an object here.</summary>
    public bool IsObject { get; set; }

    /// <summary>The sections below, in the order in which they were met.</summary>
    public List<Section> Children { get; } = [];

    /// <summary>The section of that name below this one, which is made where it is not there.</summary>
    public Section Child(string key, Place place)
    {
        _index ??= new Dictionary<string, Section>(StringComparer.OrdinalIgnoreCase);
        if (_index.TryGetValue(key, out var child))
        {
            child.KeyPlace = place;
            return child;
        }

        child = new Section(key, new Origin(place));
        _index.Add(key, child);
        Children.Add(child);
        return child;
    }

    /// <summary>Sets the value of the section itself.</summary>
    /// <param name="value">The value.</param>
    /// <param name="level">The number of its source.</param>
    public void Set(ConfigValue value, int level = 0)
    {
        (Value, Level) = (value, level);
        if (value is ConfigArray array) SetArray(array);
    }

    /// <summary>Notes that a source writes an array here.</summary>
    public void SetArray(ConfigArray array)
    {
        if (Array is null || array.Items.Count > 0) Array = array;
    }

    /// <summary>Whether a value says nothing by itself: <c>null</c>, an empty array or an empty table.</summary>
    public static bool IsEmpty(ConfigValue value) => value is ConfigNull or ConfigArray { Items.Count: 0 } or ConfigTable { Count: 0 };
}
