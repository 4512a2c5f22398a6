namespace ConfigLock.Core.Provenance;

/// <summary>A file or property that values come from.</summary>
/// <param name="kind">What kind of source it is.</param>
/// <param name="name">The name that messages use: a layer's <c>Name</c>, or its path as the user wrote it.</param>
/// <param name="path">The file that messages point to; for an override, the project file. Absolute, or <see langword="null"/>.</param>
public sealed class Source(SourceKind kind, string name, string? path)
{
    /// <summary>What kind of source it is.</summary>
    public SourceKind Kind { get; } = kind;

    /// <summary>The name that messages use.</summary>
    public string Name { get; } = name;

    /// <summary>The file that messages point to, absolute, or <see langword="null"/> where there is none.</summary>
    public string? Path { get; } = path;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
