namespace ConfigLock.Core.Redaction;

/// <summary>
/// A text that shows of a config only what a <see cref="Redactor"/> lets through: it is put together of our own words, of keys
/// and values that a redactor made, and of places and origins.
/// </summary>
public readonly struct ShownText
{
    private readonly string? _text;

    private ShownText(string text) => _text = text;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <summary>The text of an interpolation. A string in one does not compile: it might be a value.</summary>
    public static ShownText Of(ShownWords words) => new(words.ToString());

    /// <summary>The name of a file, or a command, which say no value of a config.</summary>
    public static ShownText Name(string name) => new(name);

    /// <summary>Several texts with one between each two.</summary>
    public static ShownText Join(string separator, IEnumerable<ShownText> texts) => new(string.Join(separator, texts));

    /// <summary>The text of a config that a redactor has masked: for the diff of locks alone.</summary>
    internal static ShownText OfMasked(string text) => new(text);

    /// <summary>The first characters.</summary>
    internal ShownText Start(int length) => new(ToString().Substring(0, length));

    /// <summary>The text without line ends at its end.</summary>
    internal ShownText WithoutLastLineEnd() => new(ToString().TrimEnd('\n'));

    /// <inheritdoc/>
    public override string ToString() => _text ?? string.Empty;
}
