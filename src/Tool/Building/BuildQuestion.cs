namespace ConfigLock.Tool.Building;

/// <summary>What to ask each project.</summary>
/// <param name="Target">The target of the package.</param>
/// <param name="Properties">Properties for all projects, as <c>Name=Value</c>; a later one of a name counts.</param>
/// <param name="Restores">Whether to restore the projects first, although they were once: their packages are others since.</param>
internal sealed record BuildQuestion(string Target, IReadOnlyList<string> Properties, bool Restores = false)
{
    /// <summary>Whether each project is to leave a report beside its other files, whatever it says of reports itself.</summary>
    public bool Reports { get; init; }
}
