namespace ConfigLock.Core.Reporting.Page;

/// <summary>Cuts what is long into parts, of which a browser lays out only those that are in sight.</summary>
/// <param name="html">The page.</param>
/// <param name="total">How many rows there are; a few are one part.</param>
/// <param name="start">What a part begins with.</param>
/// <param name="end">What a part ends with.</param>
internal sealed class LazyParts(HtmlText html, int total, string start = "", string end = "")
{
    /// <summary>How many rows a part has, or a few more.</summary>
    public const int Size = 200;

    private const int Many = 1000;

    private int _rows;

    private bool IsCut => total > Many;

    /// <summary>Goes on with rows that stand together.</summary>
    public void Add(int rows)
    {
        if (IsCut && _rows >= Size) End();
        if (_rows == 0) html.Markup(IsCut ? "<div class=\"part\">\n" : string.Empty).Markup(start);
        _rows += rows;
    }

    /// <summary>Ends the last part.</summary>
    public void End()
    {
        if (_rows > 0) html.Markup(end).Markup(IsCut ? "</div>\n" : string.Empty);
        _rows = 0;
    }
}
