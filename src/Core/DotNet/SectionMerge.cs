using ConfigLock.Model.Values;

namespace ConfigLock.Core.DotNet;

/// <summary>
/// Lays sources over one another as the library does: a value takes the place of a lower one, and sections below stay, whatever stands
/// above them.
/// </summary>
/// <param name="remains">Says what people do not expect of it.</param>
internal sealed class SectionMerge(Remains remains)
{
    private readonly Section _root = new(string.Empty, default);
    private int _level;

    /// <summary>The sections of all sources, the lowest first.</summary>
    public Section Merge(IEnumerable<ConfigTable> sources)
    {
        foreach (var source in sources)
        {
            _level++;
            Put(_root, KeyPath.Root, source);
        }

        remains.Say();
        return _root;
    }

    private void Put(Section section, KeyPath path, ConfigValue value)
    {
        switch (value)
        {
            case ConfigTable { Count: > 0 } table:
                foreach (var entry in table) Put(section.Child(entry.Key, entry.KeyPlace), path.Key(entry.Key), entry.Value);
                if (table.Beside is { Array: { } written }) SetArray(section, path, written);

                // Of an empty object beside another one its source says already that both are one.
                if (table.Beside is { Value: { } own }) Set(section, path, own, own is ConfigTable ? _level - 1 : _level);
                break;
            case ConfigArray { Items.Count: > 0 } array:
                for (var i = 0; i < array.Items.Count; i++)
                    Put(section.Child(Positions.Name(i), array.Items[i].Origin.Place), path.Index(i), array.Items[i]);
                SetArray(section, path, array);
                break;
            default:
                Set(section, path, value, _level);
                break;
        }
    }

    private void Set(Section section, KeyPath path, ConfigValue value, int highestCleared)
    {
        if (Section.IsEmpty(value) && section.Children.Count > 0) remains.Below(section, path, value, highestCleared);
        section.Set(value, _level);
    }

    private void SetArray(Section section, KeyPath path, ConfigArray array)
    {
        if (array.Items.Count > 0 && section.Children.Count > array.Items.Count) remains.Behind(section, path, array, _level);
        section.SetArray(array);
    }
}
