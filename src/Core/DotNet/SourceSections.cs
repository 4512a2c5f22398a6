using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Values;
using ConfigLock.Toml;

namespace ConfigLock.Core.DotNet;

/// <summary>
/// The sections of one source, as the library reads one file: a colon in a key makes a path, and what stands twice is an error where it
/// is one there.
/// </summary>
/// <param name="splits">Whether a colon makes a path: in what a project says it does.</param>
/// <param name="repeated">The keys that stand in an object again, in their order.</param>
/// <param name="diagnostics">Receives what stands twice.</param>
internal sealed class SourceSections(bool splits, IReadOnlyList<RepeatedKey> repeated, DiagnosticBag diagnostics)
{
    private readonly ILookup<ConfigTable, RepeatedKey> _repeated = repeated.ToLookup(static again => again.Table);

    /// <summary>The sections of a source, whose file has these values.</summary>
    public Section Read(ConfigTable table)
    {
        var root = new Section(string.Empty, table.Origin);
        Add(root, KeyPath.Root, 0, table);
        return root;
    }

    private void Add(Section section, KeyPath path, int depth, ConfigTable table)
    {
        foreach (var (key, place, value) in InOrder(table))
        {
            var (inner, at, deeper) = (section, path, depth);
            foreach (var part in splits && key.IndexOf(':') >= 0 ? key.Split(':') : [key])
            {
                (inner, at) = (inner.Child(part, place), at.Key(part));
                if (++deeper > TomlText.MaximumDepth) break;
            }

            Put(inner, at, deeper, value);
        }
    }

    // As they stand in the file, since of two values at one path it is the second that fails.
    private IEnumerable<ConfigEntry> InOrder(ConfigTable table)
    {
        if (!_repeated.Contains(table)) return table;
        return table.Concat(_repeated[table].Select(static again => new ConfigEntry(again.Key, again.Place, again.Value)))
            .OrderBy(static entry => entry.KeyPlace.Line).ThenBy(static entry => entry.KeyPlace.Column);
    }

    private void Put(Section section, KeyPath path, int depth, ConfigValue value)
    {
        if (depth > TomlText.MaximumDepth)
        {
            diagnostics.Add(ResolutionMessages.NestsTooDeep(section.KeyPlace, Redactor.WithoutSchema.Key(path)));
            return;
        }

        switch (value)
        {
            case ConfigTable { Count: > 0 } table:
                NoteObject(section, path);
                if (table.Beside is { Array: { } written }) section.SetArray(written);
                if (table.Beside is { Value: { } own }) section.Set(own);
                Add(section, path, depth, table);
                break;
            case ConfigArray { Items.Count: > 0 } array:
                section.SetArray(array);
                for (var i = 0; i < array.Items.Count; i++)
                    Put(section.Child(Positions.Name(i), array.Items[i].Origin.Place), path.Index(i), depth + 1, array.Items[i]);
                break;
            default:
                if (value is ConfigTable) NoteObject(section, path);
                Set(section, path, value);
                break;
        }
    }

    private void NoteObject(Section section, KeyPath path)
    {
        if (section.IsObject) diagnostics.Add(ResolutionMessages.ObjectTwice(section.KeyPlace, Redactor.WithoutSchema.Key(path)));
        section.IsObject = true;
    }

    // An empty array or table takes the place of what stands there, without a word, as in the library.
    private void Set(Section section, KeyPath path, ConfigValue value)
    {
        if (section.Value is { } first && value is not (ConfigArray or ConfigTable))
            diagnostics.Add(DotNetMessages.ValueTwice(section.KeyPlace, Redactor.WithoutSchema.Key(path), first.Origin.Place));
        else section.Set(value);
    }
}
