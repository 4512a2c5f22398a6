using System.Globalization;
using System.Text;
using ConfigLock.Model.Values;
using ConfigLock.Toml;

namespace ConfigLock.Model.Validation.Phrases;

/// <summary>Values of a schema in a message, as TOML writes them. Never used for values of a config, which may be secret.</summary>
internal static class ValuePhrase
{
    private const int MaximumChoices = 12;
    private const int MaximumCharacters = 80;

    /// <summary>One value.</summary>
    public static string Of(ConfigValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        if (text.Length <= MaximumCharacters) return text.ToString();
        var end = char.IsHighSurrogate(text[MaximumCharacters - 1]) ? MaximumCharacters - 1 : MaximumCharacters;
        return text.ToString(0, end) + "…";
    }

    /// <summary>"one of "a", "b"", or the value itself if there is but one.</summary>
    public static string OneOf(IReadOnlyList<ConfigValue> values)
    {
        if (values.Count == 0) return "one of the values of \"enum\", which is empty";
        if (values.Count == 1) return Of(values[0]);
        var texts = new List<string>();
        for (var i = 0; i < values.Count && i < MaximumChoices; i++) texts.Add(Of(values[i]));
        if (values.Count > MaximumChoices)
            texts.Add(string.Format(CultureInfo.InvariantCulture, "… ({0} more)", values.Count - MaximumChoices));
        return "one of " + string.Join(", ", texts);
    }

    private static void Append(StringBuilder text, ConfigValue value)
    {
        if (text.Length > MaximumCharacters) return;
        switch (value)
        {
            case ConfigArray array:
                text.Append('[');
                for (var i = 0; i < array.Items.Count; i++)
                {
                    if (i > 0) text.Append(", ");
                    Append(text, array.Items[i]);
                }

                text.Append(']');
                break;
            case ConfigTable table:
                text.Append('{');
                for (var i = 0; i < table.Count; i++)
                {
                    text.Append(i > 0 ? ", " : " ");
                    TomlText.AppendKey(text, table[i].Key);
                    text.Append(" = ");
                    Append(text, table[i].Value);
                }

                text.Append(" }");
                break;
            default: ConfigText.AppendScalar(text, value); break;
        }
    }
}
