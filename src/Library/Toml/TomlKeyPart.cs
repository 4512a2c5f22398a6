namespace ConfigLock.Toml;

/// <summary>One part of a dotted key, as read.</summary>
internal readonly struct TomlKeyPart
{
    public TomlKeyPart(string key, TomlPlace place)
    {
        Key = key;
        Place = place;
    }

    public string Key { get; }

    public TomlPlace Place { get; }
}
