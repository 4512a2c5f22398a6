namespace ConfigLock.Model.Provenance;

/// <summary>Where a value came from: the place that says it, and the steps through which it got to its key.</summary>
public readonly record struct Origin
{
    // The source, or the last step from it: one reference for both, since every value keeps its origin as long as the build lasts.
    private readonly object? _from;
    private readonly int _line;
    private readonly int _column;

    /// <summary>The origin of a value under the key that its place names.</summary>
    public Origin(Place place)
        : this(place.Source, place.Line, place.Column)
    {
    }

    private Origin(object? from, int line, int column) => (_from, _line, _column) = (from, line, column);

    /// <summary>The place that says the value.</summary>
    public Place Place => new(Source, _line, _column);

    /// <summary>The last step on its way, or <see langword="null"/> where the place names the key itself.</summary>
    public OriginStep? Via => _from as OriginStep;

    /// <summary>The source of the place.</summary>
    public Source? Source => _from as Source ?? Via?.Source;

    /// <summary>Whether no source said the value: it is a default.</summary>
    public bool IsDefault => Source is { Kind: SourceKind.Default };

    /// <summary>Whether the value is the text of a file that the place names.</summary>
    public bool IsIncluded => Include is not null;

    /// <summary>The step at which the value became the text of a file; <see langword="null"/> where it did not.</summary>
    public OriginStep? Include
    {
        get
        {
            var step = Via;
            while (step is { Kind: not OriginStepKind.Include }) step = step.Previous;
            return step;
        }
    }

    /// <summary>The same origin, one step further.</summary>
    public Origin Through(OriginStepKind kind, string name) => new(new OriginStep(kind, name, Via, Source), _line, _column);
}
