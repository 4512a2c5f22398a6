namespace ConfigLock.Model.Schemas.Patterns;

/// <summary>What an escape means: one character, or a set of them.</summary>
/// <param name="CodePoint">The character, where it is one.</param>
/// <param name="Set">The set as the inside of a .NET character class; <see langword="null"/> where it is a character.</param>
/// <param name="Astral">The set's characters outside the basic plane, as alternatives.</param>
internal readonly record struct EcmaEscape(int CodePoint, string? Set, IReadOnlyList<string> Astral)
{
    /// <summary>Reads the escape after its backslash, as it is understood both inside and outside of a class.</summary>
    public static EcmaEscape Read(EcmaCursor cursor)
    {
        if (cursor.AtEnd) throw new FormatException("it ends in a backslash");
        var c = cursor.Take();
        switch (c)
        {
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S': return new EcmaEscape(0, EcmaSets.Shorthand(c), EcmaSets.ShorthandAstral(c));
            case 'p' or 'P':
                if (!cursor.TryTake("{")) throw new FormatException($"\\{c} lacks its {{property}}");
                return Property(cursor.TakeUntil('}'), negated: c == 'P');
            case 'n': return Character('\n');
            case 'r': return Character('\r');
            case 't': return Character('\t');
            case 'v': return Character('\v');
            case 'f': return Character('\f');
            case '0': return Character('\0');
            case 'x': return Character(cursor.TakeHex(2));
            case 'u': return Character(Unicode(cursor));
            case 'c':
                var letter = cursor.AtEnd ? '\0' : cursor.Take();
                if (letter is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))) throw new FormatException("\\c lacks its letter");
                return Character(letter % 32);
            case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '1' and <= '9'):
                throw new FormatException($"\\{c} is not an escape of ECMA-262");
            default:
                return Character(char.IsHighSurrogate(c) && cursor.TryTakeLowSurrogate(out var low) ? char.ConvertToUtf32(c, low) : c);
        }
    }

    private static EcmaEscape Character(int codePoint) => new(codePoint, null, []);

    private static EcmaEscape Property(string name, bool negated)
    {
        var set = EcmaSets.Property(name, negated) ?? throw new FormatException($"\\p{{{name}}} is not a known property");

        // .NET sees the halves of a character outside the basic plane, which are in no category that a text is asked for.
        return new EcmaEscape(0, set, negated || name == "Any" ? [SurrogateRanges.Everything] : []);
    }

    private static int Unicode(EcmaCursor cursor)
    {
        if (cursor.TryTake("{"))
        {
            var codePoint = EcmaCursor.ParseHex(cursor.TakeUntil('}'));
            return codePoint is >= 0 and <= 0x10FFFF ? codePoint : throw new FormatException("\\u{…} names no character");
        }

        var unit = cursor.TakeHex(4);
        if (!char.IsHighSurrogate((char)unit) || !cursor.TryTake("\\u")) return unit;
        var low = cursor.TakeHex(4);
        return char.IsLowSurrogate((char)low)
            ? char.ConvertToUtf32((char)unit, (char)low)
            : throw new FormatException("half of a surrogate pair is alone");
    }
}
