using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.DotNet;

/// <summary>
/// One source as a table again, for the stages that know no sections: with its arrays, and its keys in the spelling of the schema.
/// </summary>
internal static class SourceTable
{
    /// <summary>The table.</summary>
    public static ConfigTable Of(Section root, KeyDefinition? definition) => Table(root, definition);

    private static ConfigValue Value(Section section, KeyDefinition? definition)
    {
        if (section.Children.Count == 0) return section.Value ?? new ConfigTable(section.Origin);
        if (section.Value is null && IsArray(section)) return Array(section, definition);
        var table = Table(section, definition);
        if (section.Value is not null || section.Array is not null) table.Beside = new BesideKeys(section.Value, section.Array);
        return table;
    }

    // An element may stand by its position before the array.
    private static bool IsArray(Section section)
    {
        var count = section.Children.Count;
        if (section.Array is null) return false;
        if (!section.Children.TrueForAll(child => Positions.Of(child.Name) is var at && at >= 0 && at < count)) return false;
        section.Children.Sort(static (left, right) => Positions.Of(left.Name).CompareTo(Positions.Of(right.Name)));
        return true;
    }

    private static ConfigArray Array(Section section, KeyDefinition? definition)
    {
        var array = new ConfigArray(section.Array!.Origin);
        var element = definition?.Element();
        foreach (var child in section.Children) array.Items.Add(Value(child, element));
        return array;
    }

    private static ConfigTable Table(Section section, KeyDefinition? definition)
    {
        var table = new ConfigTable(section.Origin);
        foreach (var child in section.Children)
        {
            var name = definition?.Spelled(child.Name) ?? child.Name;
            table.Set(name, child.KeyPlace, Value(child, SectionShape.Below(definition, name)));
        }

        return table;
    }
}
