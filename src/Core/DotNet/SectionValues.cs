using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.DotNet;

/// <summary>Makes values of sections: tables, arrays, and what a program reads of a key.</summary>
/// <param name="nullIsText">Whether the library reads <c>null</c> as the empty text, as its versions up to 9 do.</param>
/// <param name="redactor">Shows keys.</param>
/// <param name="diagnostics">Receives what no config can hold.</param>
internal sealed class SectionValues(bool nullIsText, Redactor redactor, DiagnosticBag diagnostics)
{
    /// <summary>The config of all sections.</summary>
    public ConfigTable Config(Section root, KeyDefinition definition) => Table(root, Kept(root, definition, KeyPath.Root));

    // Null where a program finds nothing at the section.
    private ConfigValue? Of(Section section, KeyDefinition? definition, KeyPath path)
    {
        var kept = Kept(section, definition, path);
        if (kept.Count == 0) return Alone(section, definition);
        if (section.Value is { } value && !Section.IsEmpty(value))
            diagnostics.Add(DotNetMessages.ValueBesideKeys(value.Origin.Place, redactor.Key(path), kept[0].Section.KeyPlace));
        return MakesArray(section, definition, path, kept) ? Array(section, kept) : Table(section, kept);
    }

    private List<KeptSection> Kept(Section section, KeyDefinition? definition, KeyPath path)
    {
        var kept = new List<KeptSection>();
        var isArray = !path.IsRoot && (SectionShape.IsArray(definition) ?? (section.Array is not null && HasPositionsAlone(section)));
        foreach (var child in section.Children)
        {
            var position = isArray ? Positions.Of(child.Name) : -1;
            var at = position >= 0 ? path.Index(position) : path.Key(child.Name);
            if (Of(child, SectionShape.Below(definition, child.Name), at) is { } value) kept.Add(new KeptSection(child, value));
        }

        return kept;
    }

    private ConfigValue? Alone(Section section, KeyDefinition? definition) => section.Value switch
    {
        { } empty when section.Children.Count > 0 && Section.IsEmpty(empty) => null,
        ConfigNull none => nullIsText && SectionShape.TakesText(definition)
            ? BoundValue.Of(definition, new ConfigString(string.Empty, none.Origin))
            : null,
        ConfigArray array => array,

        // Rules left nothing else of it in the lock, while the program has the rest.
        ConfigTable { Origin.Source.Kind: SourceKind.Lock } table => table,
        null or ConfigTable => null,
        var value => BoundValue.Of(definition, value),
    };

    private static bool HasPositionsAlone(Section section) => section.Children.TrueForAll(static child => Positions.Of(child.Name) >= 0);

    private bool MakesArray(Section section, KeyDefinition? definition, KeyPath path, List<KeptSection> kept)
    {
        var bySchema = SectionShape.IsArray(definition);
        if (bySchema == false || (bySchema is null && section.Array is null)) return false;
        kept.Sort(static (left, right) => Positions.Of(left.Section.Name).CompareTo(Positions.Of(right.Section.Name)));
        for (var i = 0; i < kept.Count; i++)
        {
            var name = kept[i].Section.Name;
            if (Positions.Of(name) == i) continue;
            if (bySchema == true) diagnostics.Add(NoArray(kept[i].Section, path, i));
            return false;
        }

        return true;
    }

    private Diagnostic NoArray(Section section, KeyPath path, int missing)
    {
        var (key, position) = (redactor.Key(path), Positions.Of(section.Name));
        return position < 0
            ? DotNetMessages.NoPosition(section.KeyPlace, key, redactor.Key(path.Key(section.Name)))
            : DotNetMessages.NothingAt(section.KeyPlace, key, missing, position);
    }

    private static ConfigArray Array(Section section, List<KeptSection> kept)
    {
        var array = new ConfigArray(section.Array?.Origin ?? section.Origin);
        foreach (var element in kept) array.Items.Add(element.Value);
        return array;
    }

    private static ConfigTable Table(Section section, List<KeptSection> kept)
    {
        var table = new ConfigTable(section.Origin);
        foreach (var (child, value) in kept) table.Add(child.Name, child.KeyPlace, value);
        return table;
    }

    private readonly record struct KeptSection(Section Section, ConfigValue Value);
}
