namespace ConfigLock.Toml;

/// <summary>What is wrong with a text, and where.</summary>
/// <param name="place">Where.</param>
/// <param name="message">What is wrong, as a sentence without its full stop. It never quotes a value, which may be a secret.</param>
/// <param name="isCertain">Whether all before it was understood.</param>
internal sealed class TomlFault(TomlPlace place, string message, bool isCertain)
{
    /// <summary>Where.</summary>
    public TomlPlace Place { get; } = place;

    /// <summary>What is wrong, as a sentence without its full stop.</summary>
    public string Message { get; } = message;

    /// <summary>Whether all before it was understood: what comes behind text that is no TOML can follow from that alone.</summary>
    public bool IsCertain { get; } = isCertain;
}
