using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.DotNet;

/// <summary>
/// Says what of lower sources stays where people take it to be replaced: behind the elements of a shorter array, and below an empty
/// value. Said is what is left of it in the end, since a source above both may replace it after all.
/// </summary>
/// <param name="redactor">Shows keys.</param>
/// <param name="diagnostics">Receives the warnings.</param>
internal sealed class Remains(Redactor redactor, DiagnosticBag diagnostics)
{
    private readonly List<Action> _doubts = [];

    /// <summary>Notes an array that has fewer elements than its section has.</summary>
    /// <param name="section">The section.</param>
    /// <param name="path">Its path.</param>
    /// <param name="array">The array.</param>
    /// <param name="level">The number of its source.</param>
    public void Behind(Section section, KeyPath path, ConfigArray array, int level) => _doubts.Add(() =>
    {
        var standing = section.Children.Where(child => Positions.Of(child.Name) >= array.Items.Count)
            .Select(child => (Position: Positions.Of(child.Name), Place: Standing(child, level - 1)))
            .Where(static element => element.Place is not null).OrderBy(static element => element.Position).ToList();
        if (standing.Count == 0) return;
        var (first, place) = standing[0];
        diagnostics.Add(DotNetMessages.ElementsStand(
            array.Origin.Place, redactor.Key(path.Index(first)), array.Items.Count, standing.Count, place!.Value));
    });

    /// <summary>Notes an empty value of a section that has sections below.</summary>
    /// <param name="section">The section.</param>
    /// <param name="path">Its path.</param>
    /// <param name="value">The value.</param>
    /// <param name="level">The number of the highest source that people take it to clear.</param>
    public void Below(Section section, KeyPath path, ConfigValue value, int level)
    {
        if (path.IsRoot) return;
        _doubts.Add(() =>
        {
            var below = section.Children.Select(child => Standing(child, level)).FirstOrDefault(static place => place is not null);
            if (below is not { } place) return;
            var what = value switch { ConfigNull => "null", ConfigArray => "[]", _ => "{}" };
            diagnostics.Add(DotNetMessages.Clears(value.Origin.Place, redactor.Key(path), what, place));
        });
    }

    /// <summary>Says it, once all sources are merged.</summary>
    public void Say()
    {
        foreach (var doubt in _doubts) doubt();
    }

    // The first value at or below a section that is of no source above the given one.
    private static Place? Standing(Section section, int level)
    {
        if (section.HasWrittenValue && section.Level <= level) return section.Value!.Origin.Place;
        foreach (var child in section.Children)
            if (Standing(child, level) is { } place) return place;
        return null;
    }
}
