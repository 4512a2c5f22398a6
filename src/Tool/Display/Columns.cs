namespace ConfigLock.Tool.Display;

/// <summary>Columns of text. One that is far wider than the others would push what is behind it out of sight.</summary>
internal static class Columns
{
    private const int Widest = 36;

    /// <summary>How wide a column of these texts is: as the widest of them that is not too wide.</summary>
    public static int Of(IEnumerable<string> texts, int widest = Widest) =>
        texts.Select(Wrapping.WidthOf).Where(width => width <= widest).DefaultIfEmpty().Max();

    /// <summary>The text with blanks up to the width of its column.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(width - Wrapping.WidthOf(text), 0));
}
