using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.DotNet;

/// <summary>
/// The sections of one source, as the library reads one file: a colon in a key makes a path, and what stands twice is an error where it
/// is one there.
/// </summary>
/// <param name="splits">Whether a colon makes a path: in the files of layers it does.</param>
/// <param name="diagnostics">Receives what stands twice.</param>
internal sealed class SourceSections(bool splits, DiagnosticBag diagnostics)
{
    /// <summary>The sections of a source.</summary>
    /// <param name="table">Its values as its file has them.</param>
    /// <param name="repeated">The keys that stand in an object again, in their order.</param>
    public Section Read(ConfigTable table, IReadOnlyList<RepeatedKey> repeated)
    {
        var root = new Section(string.Empty, table.Origin);
        Add(root, table, repeated);
        return root;
    }

    private void Add(Section section, ConfigTable table, IReadOnlyList<RepeatedKey> repeated)
    {
        foreach (var (key, place, value) in InOrder(table, repeated)) Put(Below(section, key, place), value, repeated);
    }

    // As they stand in the file, since of two values at one path it is the second that fails.
    private static IEnumerable<ConfigEntry> InOrder(ConfigTable table, IReadOnlyList<RepeatedKey> repeated)
    {
        var again = repeated.Where(key => ReferenceEquals(key.Table, table))
            .Select(static key => new ConfigEntry(key.Key, key.Place, key.Value)).ToList();
        return again.Count == 0
            ? table
            : table.Concat(again).OrderBy(static entry => entry.KeyPlace.Line).ThenBy(static entry => entry.KeyPlace.Column);
    }

    private Section Below(Section section, string key, Place place)
    {
        if (!splits || key.IndexOf(':') < 0) return section.Child(key, place);
        foreach (var part in key.Split(':')) section = section.Child(part, place);
        return section;
    }

    private void Put(Section section, ConfigValue value, IReadOnlyList<RepeatedKey> repeated)
    {
        switch (value)
        {
            case ConfigTable table when table.Count > 0 || repeated.Any(again => ReferenceEquals(again.Table, table)):
                if (table.MasksValue) section.Value = new ConfigNull(table.Origin);
                if (section.IsObject) diagnostics.Add(ResolutionMessages.ObjectTwice(section.KeyPlace, KeyOf(section)));
                section.IsObject = true;
                Add(section, table, repeated);
                break;
            case ConfigArray { Items.Count: > 0 } array:
                section.Array = array;
                for (var i = 0; i < array.Items.Count; i++)
                    Put(section.Child(Positions.Name(i), array.Items[i].Origin.Place), array.Items[i], repeated);
                break;
            default:
                Set(section, value);
                break;
        }
    }

    // An empty array or table takes the place of what stands there, without a word, as in the library.
    private void Set(Section section, ConfigValue value)
    {
        if (section.Value is { } first && value is not (ConfigArray or ConfigTable))
            diagnostics.Add(DotNetMessages.ValueTwice(section.KeyPlace, KeyOf(section), first.Origin.Place));
        else section.Value = value;
    }

    private static ShownKey KeyOf(Section section) => Redactor.WithoutSchema.Key(KeyPath.Root.Key(section.Name));
}
