using System.Globalization;
using System.Text;

namespace ConfigLock.Model.Schemas.Patterns;

/// <summary>
/// Rewrites a pattern where .NET reads ECMA-262 differently. It works on characters, not on UTF-16 units, as the
/// <c>u</c> flag does. A fault is a <see cref="FormatException"/>.
/// </summary>
/// <param name="pattern">The pattern.</param>
/// <param name="strict">Whether to refuse what other engines allow and schemas in use contain.</param>
internal sealed class EcmaTranslator(string pattern, bool strict)
{
    // Deeper nesting serves nobody, and the engine's compiler recurses.
    private const int MaximumNesting = 200;

    private const string WordBoundary = "(?:(?<=[a-zA-Z0-9_])(?![a-zA-Z0-9_])|(?<![a-zA-Z0-9_])(?=[a-zA-Z0-9_]))";
    private const string NoWordBoundary = "(?:(?<=[a-zA-Z0-9_])(?=[a-zA-Z0-9_])|(?<![a-zA-Z0-9_])(?![a-zA-Z0-9_]))";

    private readonly StringBuilder _output = new();
    private readonly EcmaCursor _cursor = new(pattern);
    private int _nesting;

    public string Translate()
    {
        while (!_cursor.AtEnd) Next();
        return _output.ToString();
    }

    private void Next()
    {
        var c = _cursor.Take();
        switch (c)
        {
            case '$': _output.Append("\\z"); break;
            case '.': AppendClass("^\\n\\r\\u2028\\u2029", [], negated: true); break;
            case '[': CharacterClass(); break;
            case '\\': Escape(); break;
            case '(':
                if (++_nesting > MaximumNesting) throw new FormatException("its groups nest too deep");
                Group();
                break;
            case ')':
                _nesting--;
                _output.Append(c);
                break;
            default:
                if (char.IsHighSurrogate(c) && _cursor.TryTakeLowSurrogate(out var low)) AppendCharacter(char.ConvertToUtf32(c, low));
                else _output.Append(c);
                break;
        }
    }

    // Python's spelling of a named group, and flags for all that follows, are common in schemas that are generated.
    private void Group()
    {
        _output.Append('(');
        if (!_cursor.TryTake("?")) return;
        _output.Append('?');
        if (!_cursor.AtEnd && _cursor.Peek is ':' or '=' or '!' or '<') return;
        if (!strict && _cursor.TryTake("P<")) _output.Append('<');
        else if (strict || _cursor.AtEnd || _cursor.Peek is not ('i' or 'm' or 's' or '-')) throw new FormatException(
            "a group is of an unknown kind");
    }

    private void CharacterClass()
    {
        var set = EcmaCharacterClass.Read(_cursor);
        AppendClass((set.Negated ? "^" : string.Empty) + set.Body, set.Astral, set.Negated);
    }

    // A repeated set that takes surrogates one by one takes whole characters too. Only a single one must not take half.
    private void AppendClass(string body, IReadOnlyList<string> astral, bool negated)
    {
        var repeated = !_cursor.AtEnd && _cursor.Peek is '*' or '+';
        if (astral.Count == 0 && (!negated || repeated))
        {
            _output.Append(body switch { "" => "(?!)", "^" => "[\\s\\S]", _ => "[" + body + "]" });
            return;
        }

        var alternatives = string.Join("|", astral);
        if (!negated)
        {
            _output.Append("(?:").Append(alternatives);
            if (body.Length > 0) _output.Append("|[").Append(body).Append(']');
            _output.Append(')');
            return;
        }

        _output.Append("(?:");
        if (astral.Count > 0) _output.Append("(?!").Append(alternatives).Append(')');
        _output.Append("[\\ud800-\\udbff][\\udc00-\\udfff]|[").Append(body).Append("\\ud800-\\udfff])");
    }

    private void Escape()
    {
        if (_cursor.AtEnd) throw new FormatException("it ends in a backslash");
        var c = _cursor.Peek;
        switch (c)
        {
            case 'b':
                _cursor.Take();
                _output.Append(WordBoundary);
                return;
            case 'B':
                _cursor.Take();
                _output.Append(NoWordBoundary);
                return;
            case 'k':
                _cursor.Take();
                _output.Append("\\k");
                return;
            case >= '1' and <= '9':
                _output.Append("(?:\\").Append(_cursor.TakeDigits()).Append(')');
                return;
        }

        var escape = EcmaEscape.Read(_cursor);
        if (escape.Set is { } set) AppendClass(set, escape.Astral, negated: false);
        else AppendCharacter(escape.CodePoint);
    }

    private void AppendCharacter(int codePoint)
    {
        if (codePoint > 0xFFFF) _output.Append("(?:").Append(SurrogateRanges.Literal(codePoint)).Append(')');
        else _output.Append("\\u").Append(codePoint.ToString("x4", CultureInfo.InvariantCulture));
    }
}
