using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>A shape that a value may have.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionCase
{
    internal UnionCase(int number, ConfigType type, IReadOnlyList<TomlKind> kinds) => (Number, Type, Kinds) = (number, type, kinds);

    /// <summary>Its number among the cases.</summary>
    public int Number { get; }

    /// <summary>The type of its value.</summary>
    public ConfigType Type { get; }

    /// <summary>The kinds of value that may be it.</summary>
    public IReadOnlyList<TomlKind> Kinds { get; }

    /// <summary>The keys that a table of this shape has.</summary>
    internal List<string> Required { get; } = new();

    /// <summary>The values of the union's tag that choose it.</summary>
    internal List<string> Tags { get; } = new();

    /// <summary>Whether the value has all keys that a table of this shape has; without one it may be meant for another.</summary>
    internal bool HasRequired(TomlValue value)
    {
        foreach (var key in Required)
            if (value.Kind != TomlKind.Table || !value.TryGet(key, out _)) return false;
        return true;
    }
}
