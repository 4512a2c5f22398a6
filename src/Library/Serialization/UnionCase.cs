namespace ConfigLock.Serialization;

/// <summary>A shape that a value may have.</summary>
/// <param name="number">Its number among the cases.</param>
/// <param name="type">The type of its value.</param>
/// <param name="kinds">The kinds of value that may be it.</param>
internal sealed class UnionCase(int number, ConfigType type, List<TomlKind> kinds)
{
    public int Number { get; } = number;

    public ConfigType Type { get; } = type;

    public List<TomlKind> Kinds { get; } = kinds;

    /// <summary>The keys that a table of this shape has.</summary>
    public List<string> Required { get; } = new();

    /// <summary>The values of the union's tag that choose it.</summary>
    public List<string> Tags { get; } = new();

    /// <summary>Whether the value has all keys that a table of this shape has; without one it may be meant for another.</summary>
    public bool HasRequired(TomlValue value)
    {
        foreach (var key in Required)
            if (value.Kind != TomlKind.Table || !value.TryGet(key, out _)) return false;
        return true;
    }
}
