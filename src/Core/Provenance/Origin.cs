namespace ConfigLock.Core.Provenance;

/// <summary>Where a value came from: the place that says it, and the steps through which it got to its key.</summary>
/// <param name="Place">The place that says the value.</param>
/// <param name="Via">The last step on its way, or <see langword="null"/> where the place names the key itself.</param>
public readonly record struct Origin(Place Place, OriginStep? Via = null)
{
    /// <summary>The source of the place.</summary>
    public Source? Source => Place.Source;

    /// <summary>Whether no source said the value: it is a default.</summary>
    public bool IsDefault => Place.Source is { Kind: SourceKind.Default };

    /// <summary>Whether the value is the text of a file that the place names.</summary>
    public bool IsIncluded
    {
        get
        {
            var step = Via;
            while (step is { Kind: not OriginStepKind.Include }) step = step.Previous;
            return step is not null;
        }
    }

    /// <summary>The same origin, one step further.</summary>
    public Origin Through(OriginStepKind kind, string name) => this with { Via = new OriginStep(kind, name, Via) };
}
