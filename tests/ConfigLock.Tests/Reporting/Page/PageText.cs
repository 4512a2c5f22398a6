using System.Text.RegularExpressions;

namespace ConfigLock.Tests.Reporting.Page;

/// <summary>What an approved page says: neither its style nor its script, which have files of their own.</summary>
internal static partial class PageText
{
    public static string WithoutAssets(string page) => Hash().Replace(Asset().Replace(page, "<$1></$1>"), "'sha256-'");

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Asset();

    [GeneratedRegex("'sha256-[^']+'")]
    private static partial Regex Hash();
}
