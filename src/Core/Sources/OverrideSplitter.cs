using ConfigLock.Core.Text;

namespace ConfigLock.Core.Sources;

/// <summary>One <c>key=value</c> of the overrides property, still text.</summary>
/// <param name="Key">The dotted key as written.</param>
/// <param name="Value">The value as written; <see langword="null"/> where there is no <c>=</c>.</param>
/// <param name="IsClosed">Whether each TOML quote and bracket that the value opens is closed.</param>
internal sealed record OverrideText(string Key, string? Value, bool IsClosed);

/// <summary>
/// Splits <c>key=value;key=value</c>. A <c>;</c> inside quotes or brackets does not split, in a key or in a value that
/// begins as TOML; plain text such as <c>it's</c> ends at the next <c>;</c>.
/// </summary>
internal static class OverrideSplitter
{
    public static IEnumerable<OverrideText> Split(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var keyEnd = Scan(text, position, "=;", brackets: false, out var keyClosed);
            if (keyEnd >= text.Length || text[keyEnd] == ';')
            {
                var key = text.Substring(position, keyEnd - position).Trim();
                if (key.Length > 0) yield return new OverrideText(key, null, keyClosed);
                position = keyEnd + 1;
                continue;
            }

            var valueStart = keyEnd + 1;
            while (valueStart < text.Length && char.IsWhiteSpace(text[valueStart])) valueStart++;
            var closed = true;
            var beginsAsToml = valueStart < text.Length && text[valueStart] is '"' or '\'' or '[' or '{';
            var valueEnd = beginsAsToml
                ? Scan(text, valueStart, ";", brackets: true, out closed)
                : EndOfPlainText(text, valueStart);
            yield return new OverrideText(
                text.Substring(position, keyEnd - position).Trim(), text.Substring(valueStart, valueEnd - valueStart).Trim(), closed);
            position = valueEnd + 1;
        }
    }

    private static int EndOfPlainText(string text, int start)
    {
        var end = text.IndexOf(';', start);
        return end < 0 ? text.Length : end;
    }

    // The first of the stop characters that stands outside quotes and, if asked for, brackets.
    private static int Scan(string text, int start, string stops, bool brackets, out bool closed)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (depth == 0 && stops.IndexOf(c) >= 0)
            {
                closed = true;
                return i;
            }

            if (c is '"' or '\'')
            {
                i = TomlQuotation.End(text, i);
                if (i < 0)
                {
                    closed = false;
                    return text.Length;
                }
            }
            else if (brackets && c is '[' or '{')
            {
                depth++;
            }
            else if (brackets && c is ']' or '}' && depth > 0)
            {
                depth--;
            }
        }

        closed = depth == 0;
        return text.Length;
    }
}
