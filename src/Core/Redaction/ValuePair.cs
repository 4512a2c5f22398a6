namespace ConfigLock.Core.Redaction;

/// <summary>Cuts the texts of values so that what differs between them is seen.</summary>
internal static class ValuePair
{
    private const int MaximumLength = 60;
    private const int LeadingContext = 20;

    /// <summary>Both texts, cut around the first difference.</summary>
    public static (string Before, string After) Cut(string before, string after)
    {
        var same = Same(before, after);
        return (Around(before, same), Around(after, same));
    }

    /// <summary>A text, cut around the first difference from the one of others that is most like it.</summary>
    public static string Beside(string text, IEnumerable<string> others) =>
        Around(text, others.Where(other => other != text).Select(other => Same(text, other)).DefaultIfEmpty().Max());

    /// <summary>The part of a text around a position.</summary>
    public static string Around(string text, int position)
    {
        if (text.Length <= MaximumLength) return text;
        var start = Whole(text, Math.Max(0, Math.Min(position - LeadingContext, text.Length - MaximumLength)));
        var end = Whole(text, Math.Min(text.Length, start + MaximumLength));
        return (start > 0 ? "…" : string.Empty) + text.Substring(start, end - start) + (end < text.Length ? "…" : string.Empty);
    }

    private static int Same(string one, string other)
    {
        var same = 0;
        while (same < one.Length && same < other.Length && one[same] == other[same]) same++;
        return same;
    }

    // Never between the halves of a surrogate pair.
    private static int Whole(string text, int position) =>
        position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) ? position - 1 : position;
}
