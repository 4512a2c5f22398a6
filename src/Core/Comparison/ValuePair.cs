using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>Two values as TOML on one line, both shortened so that what differs between them is seen.</summary>
internal static class ValuePair
{
    private const int Longest = 60;
    private const int LeadingContext = 20;

    /// <summary>The texts of both.</summary>
    public static (string Before, string After) Show(ConfigValue before, ConfigValue after)
    {
        var (a, b) = (ValueText.ShowWhole(before), ValueText.ShowWhole(after));
        var same = 0;
        while (same < a.Length && same < b.Length && a[same] == b[same]) same++;
        return (Around(a, same), Around(b, same));
    }

    /// <summary>The text of a value that there is nothing to compare with.</summary>
    public static string Show(ConfigValue value) => Around(ValueText.ShowWhole(value), 0);

    private static string Around(string text, int position)
    {
        if (text.Length <= Longest) return text;
        var start = Whole(text, Math.Max(0, Math.Min(position - LeadingContext, text.Length - Longest)));
        var end = Whole(text, Math.Min(text.Length, start + Longest));
        return (start > 0 ? "…" : string.Empty) + text.Substring(start, end - start) + (end < text.Length ? "…" : string.Empty);
    }

    // Never between the halves of a surrogate pair.
    private static int Whole(string text, int position) =>
        position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) ? position - 1 : position;
}
