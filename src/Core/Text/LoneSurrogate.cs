namespace ConfigLock.Core.Text;

/// <summary>Half of a surrogate pair, which a command line can hold and no text file.</summary>
internal static class LoneSurrogate
{
    /// <summary>Whether there is one in the text.</summary>
    public static bool IsIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }
}
