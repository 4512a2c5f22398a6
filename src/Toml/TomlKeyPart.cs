namespace ConfigLock.Toml;

/// <summary>One part of a dotted key.</summary>
/// <param name="key">The part, without quotes or escapes.</param>
/// <param name="place">Where it stands.</param>
internal readonly struct TomlKeyPart(string key, TomlPlace place)
{
    /// <summary>The part, without quotes or escapes.</summary>
    public string Key { get; } = key;

    /// <summary>Where it stands.</summary>
    public TomlPlace Place { get; } = place;
}
