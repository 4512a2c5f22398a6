using System.Globalization;

namespace ConfigLock.Model.Provenance;

/// <summary>A position in a source.</summary>
/// <param name="Source">The source, or <see langword="null"/> for nowhere in particular.</param>
/// <param name="Line">Line, counted from 1; 0 means the source as a whole.</param>
/// <param name="Column">Column in Unicode code points, counted from 1; 0 means the line as a whole.</param>
public readonly record struct Place(Source? Source, int Line, int Column)
{
    /// <summary>The source as a whole.</summary>
    public static Place Whole(Source source) => new(source, 0, 0);

    /// <summary>The place as text for people: <c>config.toml(3,1)</c>.</summary>
    public override string ToString()
    {
        var name = Source?.Name ?? string.Empty;
        return Line == 0 ? name : string.Format(CultureInfo.InvariantCulture, "{0}({1},{2})", name, Line, Column);
    }
}
