using ConfigLock.Model.CompilerInput;

namespace ConfigLock.Hosting.Configuration;

/// <summary>Reads <see cref="LockedTexts"/> line by line.</summary>
/// <param name="text">The text.</param>
internal sealed class LockedTextsReader(string text)
{
    private int _next;

    /// <summary>The mark of the line; <see cref="LockedTexts.Close"/> after the last one.</summary>
    public char Mark { get; private set; }

    /// <summary>The type of what is locked.</summary>
    public char Type { get; private set; }

    /// <summary>The name of the key.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The text of a value.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => _next >= text.Length;

    /// <summary>A whole line.</summary>
    public string Line()
    {
        var end = text.IndexOf('\n', _next);
        var line = text.Substring(_next, end - _next);
        _next = end + 1;
        return line;
    }

    /// <summary>Reads the next line of a key.</summary>
    public void Read()
    {
        Mark = text[_next];
        var start = _next + 1;
        if (Mark is not (LockedTexts.Free or LockedTexts.External or LockedTexts.OpenExternal or LockedTexts.Close)) Type = text[start++];
        var end = text.IndexOf('\n', start);
        _next = end + 1;
        if (Mark is LockedTexts.Value or LockedTexts.SuppliedValue)
        {
            var separator = text.IndexOf(LockedTexts.Separator, start);
            Text = Unescaped(text.Substring(separator + 1, end - separator - 1));
            end = separator;
        }

        Name = Unescaped(text.Substring(start, end - start));
    }

    /// <summary>A name or a text as it is meant.</summary>
    public static string Unescaped(string text)
    {
        var at = text.IndexOf(LockedTexts.Escape);
        if (at < 0) return text;
        var meant = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == LockedTexts.Escape && ++i < text.Length)
                meant.Append(text[i] switch { 'n' => '\n', 't' => '\t', var other => other });
            else meant.Append(text[i]);
        }

        return meant.ToString();
    }
}
