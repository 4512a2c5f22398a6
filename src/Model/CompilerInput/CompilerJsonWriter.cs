using System.Globalization;
using System.Text;
using ConfigLock.Model.Values;
using ConfigLock.Toml;

namespace ConfigLock.Model.CompilerInput;

/// <summary>Writes <see cref="CompilerJson"/>, canonical: one key a line, in ordinal order.</summary>
internal static class CompilerJsonWriter
{
    private const int OnOneLine = -1;

    /// <summary>The text; each line ends with LF.</summary>
    public static string Write(ConfigTable config)
    {
        var text = new StringBuilder();
        Append(text, config, 0);
        return text.Append('\n').ToString();
    }

    /// <summary>The text on one line, without its end.</summary>
    public static string WriteLine(ConfigTable config)
    {
        var text = new StringBuilder();
        Append(text, config, OnOneLine);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ConfigValue value, int depth)
    {
        switch (value)
        {
            case ConfigTable table:
                Block(text, '{', '}', table.Sorted(), depth, static (into, entry, inner) =>
                {
                    AppendString(into, CompilerJson.Written(entry.Key));
                    Append(into.Append(": "), entry.Value, inner);
                });
                break;
            case ConfigArray array: Block(text, '[', ']', array.Items, depth, Append); break;
            case ConfigString plain: AppendString(text, plain.Value); break;
            case ConfigInteger integer: text.Append(integer.Value.ToString(CultureInfo.InvariantCulture)); break;
            case ConfigFloat number: AppendFloat(text, number.Value); break;
            case ConfigBoolean truth: text.Append(truth.Value ? "true" : "false"); break;
            case ConfigDate date: AppendTagged(text, CompilerJson.TagOf(date.Kind), date.Text); break;
            default: text.Append("null"); break;
        }
    }

    private static void Block<T>(StringBuilder text, char open, char close, List<T> items, int depth, Action<StringBuilder, T, int> append)
    {
        var inner = depth == OnOneLine ? OnOneLine : depth + 1;
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) text.Append(',');
            AppendBreak(text, inner);
            append(text, items[i], inner);
        }

        if (items.Count > 0) AppendBreak(text, depth);
        text.Append(close);
    }

    private static void AppendBreak(StringBuilder text, int depth)
    {
        if (depth != OnOneLine) text.Append('\n').Append(' ', 2 * depth);
    }

    private static void AppendFloat(StringBuilder text, double number)
    {
        if (double.IsNaN(number) || double.IsInfinity(number)) AppendTagged(text, CompilerJson.FloatTag, TomlText.Float(number));
        else text.Append(TomlText.Float(number));
    }

    private static void AppendTagged(StringBuilder text, string tag, string content)
    {
        AppendString(text.Append("{ "), tag);
        AppendString(text.Append(": "), content);
        text.Append(" }");
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        var written = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (character is not (< ' ' or '"' or '\\' or '\u007f')) continue;
            text.Append(value, written, i - written).Append('\\');
            if (character is '"' or '\\') text.Append(character);
            else text.Append('u').Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            written = i + 1;
        }

        text.Append(value, written, value.Length - written).Append('"');
    }
}
