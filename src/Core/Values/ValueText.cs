using System.Globalization;
using System.Text;
using ConfigLock.Core.Text;

namespace ConfigLock.Core.Values;

/// <summary>Values as TOML on one line, for messages.</summary>
public static class ValueText
{
    /// <summary>What stands in a message in place of a secret.</summary>
    public const string Masked = "(secret)";

    private const int MaximumLength = 80;

    /// <summary>The value as TOML, cut where it gets long.</summary>
    public static string Show(ConfigValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        if (text.Length <= MaximumLength) return text.ToString();

        var end = char.IsHighSurrogate(text[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength;
        return text.ToString(0, end) + "…";
    }

    /// <summary>The scalar as TOML; not for tables and arrays.</summary>
    public static void AppendScalar(StringBuilder text, ConfigValue value)
    {
        switch (value)
        {
            case ConfigString s: TomlText.AppendString(text, s.Value); break;
            case ConfigInteger i: text.Append(i.Value.ToString(CultureInfo.InvariantCulture)); break;
            case ConfigFloat f: text.Append(TomlText.Float(f.Value)); break;
            case ConfigBoolean b: text.Append(b.Value ? "true" : "false"); break;
            case ConfigDate d: text.Append(d.Text); break;
            default: text.Append("null"); break;
        }
    }

    private static void Append(StringBuilder text, ConfigValue value)
    {
        if (text.Length > MaximumLength) return;
        switch (value)
        {
            case ConfigTable table:
                Separated(text, "{ ", " }", table.Sorted(), static (into, entry) =>
                {
                    TomlText.AppendKey(into, entry.Key);
                    Append(into.Append(" = "), entry.Value);
                });
                break;
            case ConfigArray array:
                Separated(text, "[", "]", array.Items, Append);
                break;
            default:
                AppendScalar(text, value);
                break;
        }
    }

    private static void Separated<T>(StringBuilder text, string open, string close, List<T> items, Action<StringBuilder, T> append)
    {
        text.Append(open);
        for (var i = 0; i < items.Count && text.Length <= MaximumLength; i++)
        {
            if (i > 0) text.Append(", ");
            append(text, items[i]);
        }

        text.Append(close);
    }
}
