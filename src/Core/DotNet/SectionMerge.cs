using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.DotNet;

/// <summary>
/// Lays sources over one another as the library does: a value takes the place of a lower one, and sections below stay, whatever stands
/// above them.
/// </summary>
/// <param name="redactor">Shows keys.</param>
/// <param name="diagnostics">Receives what people do not expect of it.</param>
internal sealed class SectionMerge(Redactor redactor, DiagnosticBag diagnostics)
{
    private readonly Section _root = new(string.Empty, default);

    /// <summary>The sections of all sources, the lowest first.</summary>
    public Section Merge(IEnumerable<ConfigTable> sources)
    {
        foreach (var source in sources) Put(_root, KeyPath.Root, source);
        return _root;
    }

    private void Put(Section section, KeyPath path, ConfigValue value)
    {
        switch (value)
        {
            case ConfigTable { Count: > 0 } table:
                if (table.MasksValue) section.Value = new ConfigNull(table.Origin);
                foreach (var entry in table) Put(section.Child(entry.Key, entry.KeyPlace), path.Key(entry.Key), entry.Value);
                break;
            case ConfigArray { Items.Count: > 0 } array:
                for (var i = 0; i < array.Items.Count; i++)
                    Put(section.Child(Positions.Name(i), array.Items[i].Origin.Place), path.Index(i), array.Items[i]);
                WarnOfStanding(section, path, array);
                section.Array = array;
                break;
            default:
                if (Section.IsEmpty(value) && !path.IsRoot && section.Children.Count > 0) Warn(section, path, value);
                section.Value = value;
                break;
        }
    }

    private void WarnOfStanding(Section section, KeyPath path, ConfigArray array)
    {
        var standing = section.Children.FindAll(child => Positions.Of(child.Name) >= array.Items.Count);
        if (standing.Count == 0) return;
        var first = standing.OrderBy(static child => Positions.Of(child.Name)).First();
        diagnostics.Add(DotNetMessages.ElementsStand(
            array.Origin.Place, redactor.Key(path.Index(Positions.Of(first.Name))), array.Items.Count, standing.Count, first.KeyPlace));
    }

    private void Warn(Section section, KeyPath path, ConfigValue value)
    {
        var what = value switch { ConfigNull => "null", ConfigArray => "[]", _ => "{}" };
        diagnostics.Add(DotNetMessages.Clears(value.Origin.Place, redactor.Key(path), what, section.Children[0].KeyPlace));
    }
}
