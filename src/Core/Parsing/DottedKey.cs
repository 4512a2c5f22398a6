using ConfigLock.Model.Parsing;

namespace ConfigLock.Core.Parsing;

/// <summary>Dotted TOML keys in properties and items, such as <c>mcp_servers."my server".url</c>.</summary>
internal static class DottedKey
{
    /// <summary>The parts; <see langword="null"/> where the text is not what TOML itself takes before <c>=</c>.</summary>
    public static IReadOnlyList<string>? Parse(string text) => ConfigParser.ReadKey(text);
}
