namespace ConfigLock.Model.Provenance;

/// <summary>A file or property that values come from.</summary>
/// <param name="kind">What kind of source it is.</param>
/// <param name="name">The name that messages use: a file's path as the user wrote it.</param>
/// <param name="path">The file that messages point to; for an override, the project file. Absolute, or <see langword="null"/>.</param>
/// <param name="label">What the user calls a layer besides; empty where it has no such name.</param>
public sealed class Source(SourceKind kind, string name, string? path, string label = "")
{
    /// <summary>What kind of source it is.</summary>
    public SourceKind Kind { get; } = kind;

    /// <summary>The name that messages use.</summary>
    public string Name { get; } = name;

    /// <summary>What the user calls a layer besides; empty where it has no such name.</summary>
    public string Label { get; } = label;

    /// <summary>The file that messages point to, absolute, or <see langword="null"/> where there is none.</summary>
    public string? Path { get; } = path;

    /// <summary>The name, with what the user calls it besides.</summary>
    public string NameWithLabel => Label.Length == 0 ? Name : $"{Name} ({Label})";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
