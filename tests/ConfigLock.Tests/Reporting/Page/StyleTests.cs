using System.Globalization;
using System.Text.RegularExpressions;

namespace ConfigLock.Tests.Reporting.Page;

/// <summary>The colours of the page.</summary>
public sealed partial class StyleTests
{
    private const double LeastContrast = 4.5;

    private static readonly (string Text, string[] On)[] Pairs =
    [
        ("text", ["page", "card", "code", "none", "old", "old-mark", "new", "new-mark", "warn-soft"]),
        ("quiet", ["page", "card", "code", "none", "old", "new", "warn-soft"]),
        ("link", ["card", "code", "old", "new", "warn-soft"]),
        ("bad", ["card", "code", "bad-soft"]),
        ("good", ["good-soft"]),
        ("warn", ["card", "code"]),
    ];

    // The ratio that WCAG 2.2 asks of text (1.4.3).
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Each_text_has_contrast_enough_in_light_and_dark(int scheme)
    {
        var style = Repository.Read("src/Core/Reporting/Page/report.css");
        var blocks = Root().Matches(style).Select(static block => Colours(block.Value)).ToList();
        Assert.Equal(2, blocks.Count);
        foreach (var (text, grounds) in Pairs)
            foreach (var ground in grounds)
            {
                var contrast = Contrast(blocks[scheme][text], blocks[scheme][ground]);
                Assert.True(contrast >= LeastContrast, FormattableString.Invariant($"{text} on {ground}: {contrast:0.00}"));
            }
    }

    private static Dictionary<string, double> Colours(string block) => Colour().Matches(block)
        .ToDictionary(static match => match.Groups[1].Value, static match => Luminance(match.Groups[2].Value), StringComparer.Ordinal);

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Luminance(string hex)
    {
        if (hex.Length == 3) hex = string.Concat(hex.Select(static digit => new string(digit, 2)));
        double Part(int start)
        {
            var value = int.Parse(hex.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Root();

    [GeneratedRegex(@"--([\w-]+): #([0-9a-f]{3,6});")]
    private static partial Regex Colour();
}
