using System.Text;
using ConfigLock.Toml;

namespace ConfigLock.Model.Values;

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
        Append(text, value, MaximumLength);
        if (text.Length <= MaximumLength) return text.ToString();

        var end = char.IsHighSurrogate(text[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength;
        return text.ToString(0, end) + "…";
    }

    /// <summary>The value as TOML, however long.</summary>
    public static string ShowWhole(ConfigValue value)
    {
        var text = new StringBuilder();
        Append(text, value, int.MaxValue);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ConfigValue value, int limit)
    {
        if (text.Length > limit) return;
        switch (value)
        {
            case ConfigTable { Count: 0 }:
                text.Append("{}");
                break;
            case ConfigTable table:
                Separated(text, "{ ", " }", table.Sorted(), limit, (into, entry) =>
                {
                    TomlText.AppendKey(into, entry.Key);
                    Append(into.Append(" = "), entry.Value, limit);
                });
                break;
            case ConfigArray array:
                Separated(text, "[", "]", array.Items, limit, (into, item) => Append(into, item, limit));
                break;
            default:
                ConfigText.AppendScalar(text, value);
                break;
        }
    }

    private static void Separated<T>(
        StringBuilder text, string open, string close, List<T> items, int limit, Action<StringBuilder, T> append)
    {
        text.Append(open);
        for (var i = 0; i < items.Count && text.Length <= limit; i++)
        {
            if (i > 0) text.Append(", ");
            append(text, items[i]);
        }

        text.Append(close);
    }
}
