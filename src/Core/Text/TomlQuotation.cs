namespace ConfigLock.Core.Text;

/// <summary>Where a string of TOML's ends, in a text that need not be whole TOML.</summary>
internal static class TomlQuotation
{
    /// <summary>The position of the last character of the quotation that begins at a quote, or -1 where nothing closes it.</summary>
    public static int End(string text, int start)
    {
        var quote = text[start];
        var isTriple = string.CompareOrdinal(text, start, new string(quote, 3), 0, 3) == 0;
        var delimiter = new string(quote, isTriple ? 3 : 1);
        for (var i = start + delimiter.Length; i < text.Length; i++)
        {
            if (quote == '"' && text[i] == '\\') i++;
            else if (string.CompareOrdinal(text, i, delimiter, 0, delimiter.Length) == 0) return EndOfDelimiter(text, i, delimiter.Length);
        }

        return -1;
    }

    // Up to two quotes more belong to the text itself: """a "b"""" ends at the last of the four.
    private static int EndOfDelimiter(string text, int start, int length)
    {
        var end = start + length - 1;
        for (var more = 0; length == 3 && more < 2 && end + 1 < text.Length && text[end + 1] == text[start]; more++) end++;
        return end;
    }
}
