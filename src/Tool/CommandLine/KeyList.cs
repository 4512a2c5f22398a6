namespace ConfigLock.Tool.CommandLine;

/// <summary>Keys with commas between them.</summary>
internal static class KeyList
{
    /// <summary>The keys; a comma in quotes is part of one.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var (start, quote) = (0, '\0');
        for (var i = 0; i < text.Length; i++)
        {
            if (quote != '\0') quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'') quote = text[i];
            else if (text[i] == ',')
            {
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }

        yield return text[start..].Trim();
    }
}
