using System.Globalization;
using System.Text.RegularExpressions;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>One line of a build's output that is an error or a warning; 0 where it names no line or column.</summary>
internal sealed partial record BuildMessage(string File, int Line, int Column, bool IsError, string Code, string Text)
{
    public static BuildMessage? Parse(string line)
    {
        var match = Pattern().Match(line);
        return match.Success
            ? new BuildMessage(
                match.Groups["file"].Value,
                Number(match.Groups["line"]),
                Number(match.Groups["column"]),
                match.Groups["severity"].Value == "error",
                match.Groups["code"].Value,
                match.Groups["text"].Value)
            : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^\s*(\d+(:\d+)?>)?(?<file>\S.*?)(\((?<line>\d+)(,(?<column>\d+))?\))? ?: "
            + @"(?<severity>error|warning) (?<code>\w+): ?(?<text>.*?)( \[[^\]]*\])?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
