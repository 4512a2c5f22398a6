using System.Globalization;
using System.Text.RegularExpressions;

namespace ConfigLock.Tests.Reliability;

/// <summary>Applies a patch as <c>git apply</c> does, to one file in memory: every line that it keeps or takes out must be there.</summary>
internal static partial class UnifiedPatch
{
    public static string Apply(string patch, string before)
    {
        var lines = LinesOf(before);
        var result = new List<string>();
        var at = 0;
        string? last = null;
        foreach (var line in LinesOf(patch).SkipWhile(static line => !line.StartsWith("@@ ", StringComparison.Ordinal)))
        {
            if (HunkPattern().Match(line) is { Success: true } hunk)
            {
                var start = int.Parse(hunk.Groups[1].Value, CultureInfo.InvariantCulture) - (hunk.Groups[2].Value == ",0" ? 0 : 1);
                while (at < start) result.Add(lines[at++]);
            }
            else if (line[0] == '\\')
            {
                // "No newline at end of file" speaks about the line before it.
                if (last is "+" or " ") result[^1] = result[^1].TrimEnd('\n');
            }
            else
            {
                var text = line[1..];
                if (line[0] is ' ' or '-') Assert.Equal(lines[at++].TrimEnd('\n'), text.TrimEnd('\n'));
                if (line[0] is ' ' or '+') result.Add(text);
                Assert.Contains(line[0], " -+");
            }

            last = line[..1];
        }

        result.AddRange(lines.Skip(at));
        return string.Concat(result);
    }

    // With their ends, which alone are LF: a carriage return belongs to its line.
    private static List<string> LinesOf(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    [GeneratedRegex(@"^@@ -(\d+)(,\d+)? \+\d+(,\d+)? @@")]
    private static partial Regex HunkPattern();
}
