using System.Globalization;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Parsing;

/// <summary>
/// Lets a document hold U+FFFD, as TOML does: Tomlyn takes it for the trace of bytes that were no text, which our own
/// decoder has refused before. While Tomlyn reads, a character that is nowhere in the document stands in its place.
/// </summary>
internal sealed class ReplacementCharacter
{
    private const char Replacement = '\ufffd';
    private const char FirstForPrivateUse = '\ue000';
    private const char LastForPrivateUse = '\uf8ff';

    private readonly char _standIn;

    private ReplacementCharacter(char standIn) => _standIn = standIn;

    /// <summary>What stands for U+FFFD in the document; <see langword="null"/> where that is not in it, or all else is.</summary>
    public static ReplacementCharacter? In(string text)
    {
        if (text.IndexOf(Replacement) < 0) return null;
        for (var standIn = FirstForPrivateUse; standIn <= LastForPrivateUse; standIn++)
            if (!IsIn(text, standIn)) return new ReplacementCharacter(standIn);
        return null;
    }

    /// <summary>The document without U+FFFD, of the same length, so that places stay right.</summary>
    public string Hide(string text) => text.Replace(Replacement, _standIn);

    /// <summary>A text with U+FFFD back in its place.</summary>
    public string Show(string text) => text.Replace(_standIn, Replacement);

    /// <summary>The table with U+FFFD back in its place, in keys and values.</summary>
    public ConfigTable Show(ConfigTable table)
    {
        var shown = new ConfigTable(table.Origin);
        foreach (var entry in table) shown.Set(Show(entry.Key), entry.KeyPlace, Show(entry.Value));
        return shown;
    }

    // Nor by an escape, which would become the character and then U+FFFD.
    private static bool IsIn(string text, char character) =>
        text.IndexOf(character) >= 0
            || text.IndexOf(((int)character).ToString("X4", CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase) >= 0;

    private ConfigValue Show(ConfigValue value)
    {
        switch (value)
        {
            case ConfigString text: return new ConfigString(Show(text.Value), text.Origin);
            case ConfigTable table: return Show(table);
            case ConfigArray array:
                for (var i = 0; i < array.Items.Count; i++) array.Items[i] = Show(array.Items[i]);
                return array;
            default: return value;
        }
    }
}
