using ConfigLock.Core.Text;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Parsing;

/// <summary>Dotted TOML keys in properties and items, such as <c>mcp_servers."my server".url</c>.</summary>
internal static class DottedKey
{
    private static readonly Source Nowhere = new(SourceKind.Override, string.Empty, path: null);

    /// <summary>The parts; <see langword="null"/> where the text is not what TOML itself takes before <c>= 0</c> on one line.</summary>
    public static IReadOnlyList<string>? Parse(string text)
    {
        if (LoneSurrogate.IsIn(text)) return null;
        if (text.IndexOfAny(['\n', '\r', '#']) >= 0 && text.IndexOfAny(['"', '\'']) < 0) return null;
        ConfigValue? value = TomlReader.Read(text + " = 0", Nowhere);
        if (value is null) return null;
        var parts = new List<string>();
        while (value is ConfigTable table)
        {
            if (table.Count != 1) return null;
            parts.Add(table[0].Key);
            value = table[0].Value;
        }

        return parts;
    }
}
