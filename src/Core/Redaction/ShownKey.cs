using ConfigLock.Model.Values;

namespace ConfigLock.Core.Redaction;

/// <summary>A key of a config as a message may show it. There is no way to one but through a <see cref="Redactor"/>.</summary>
public readonly struct ShownKey
{
    private readonly KeyPath? _path;

    internal ShownKey(Redactor redactor, KeyPath path) => _path = redactor.Masked(path);

    private ShownKey(KeyPath path) => _path = path;

    /// <summary>Whether it is the config as a whole.</summary>
    public bool IsRoot => _path is null or { IsRoot: true };

    /// <summary>Its last part alone.</summary>
    public ShownKey Last => _path?.LastKey is { } name ? new ShownKey(KeyPath.Root.Key(name)) : this;

    /// <summary>The key as TOML writes it; "the config" for the config as a whole.</summary>
    public override string ToString() => IsRoot ? "the config" : _path!.ToString();
}
