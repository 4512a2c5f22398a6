using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>Values that are easier to read as lines of text than as TOML on one line.</summary>
internal static class LongText
{
    private const int LongestString = 120;
    private const int LongestArray = 80;

    /// <summary>The value as text of several lines: a string as it is, an array with an element a line.</summary>
    /// <returns><see langword="null"/> where one line is better.</returns>
    public static string? Of(ConfigValue? value) => value switch
    {
        ConfigString text when text.Value.Length > LongestString || text.Value.IndexOf('\n') >= 0 => text.Value,
        ConfigArray array when ValueText.ShowWhole(array) is { Length: > LongestArray } => ConfigText.Of(array).TrimEnd('\n'),
        _ => null,
    };
}
