using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>A shape that a value may have.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TomlAlternative<T>
{
    private readonly Func<TomlValue, T> _read;
    private readonly string[] _required;

    /// <param name="read">Makes the shape of a value.</param>
    /// <param name="required">The keys that a table of this shape has.</param>
    public TomlAlternative(Func<TomlValue, T> read, params string[] required)
    {
        _read = read;
        _required = required;
    }

    public T Read(TomlValue value) => _read(value);

    /// <summary>Whether the value has all keys that a table of this shape has; without one it may be meant for another.</summary>
    public bool HasRequired(TomlValue value)
    {
        foreach (var key in _required)
            if (value.Kind != TomlKind.Table || !value.TryGet(key, out _)) return false;
        return true;
    }
}
