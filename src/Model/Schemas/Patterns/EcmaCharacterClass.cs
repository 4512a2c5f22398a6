using System.Globalization;
using System.Text;

namespace ConfigLock.Model.Schemas.Patterns;

/// <summary>A character class: <c>[…]</c>.</summary>
/// <param name="Negated">Whether it starts with <c>^</c>.</param>
/// <param name="Body">Its members in the basic plane, as the inside of a .NET class.</param>
/// <param name="Astral">Its other members, as alternatives.</param>
internal sealed record EcmaCharacterClass(bool Negated, string Body, IReadOnlyList<string> Astral)
{
    /// <summary>Reads the class after its opening bracket.</summary>
    public static EcmaCharacterClass Read(EcmaCursor cursor)
    {
        var negated = cursor.TryTake("^");
        var body = new StringBuilder();
        var astral = new List<string>();
        while (true)
        {
            if (cursor.AtEnd) throw new FormatException("a \"]\" is missing");
            if (cursor.TryTake("]")) return new EcmaCharacterClass(negated, body.ToString(), astral);

            var first = Member(cursor);
            if (first.Set is { } set)
            {
                body.Append(set);
                astral.AddRange(first.Astral);
                continue;
            }

            var last = first.CodePoint;
            if (RangeFollows(cursor))
            {
                cursor.Take();
                var end = Member(cursor);
                if (end.Set is not null) throw new FormatException("a range ends in a set");
                last = end.CodePoint;
                if (last < first.CodePoint) throw new FormatException("a range runs backwards");
            }

            Add(first.CodePoint, last, body, astral);
        }
    }

    private static bool RangeFollows(EcmaCursor cursor)
    {
        if (cursor.AtEnd || cursor.Peek != '-') return false;
        if (cursor.TryTake("-]"))
        {
            cursor.Back(2);
            return false;
        }

        return true;
    }

    private static EcmaEscape Member(EcmaCursor cursor)
    {
        if (cursor.AtEnd) throw new FormatException("a \"]\" is missing");
        if (cursor.TryTake("\\b")) return new EcmaEscape('\b', null, []);
        var c = cursor.Take();
        if (c == '\\') return EcmaEscape.Read(cursor);
        if (char.IsHighSurrogate(c) && cursor.TryTakeLowSurrogate(out var low))
            return new EcmaEscape(char.ConvertToUtf32(c, low), null, []);
        return new EcmaEscape(c, null, []);
    }

    private static void Add(int first, int last, StringBuilder body, List<string> astral)
    {
        if (first <= 0xFFFF)
        {
            body.Append("\\u").Append(first.ToString("x4", CultureInfo.InvariantCulture));
            if (last > first) body.Append("-\\u").Append(Math.Min(last, 0xFFFF).ToString("x4", CultureInfo.InvariantCulture));
        }

        if (last > 0xFFFF) SurrogateRanges.Add(astral, Math.Max(first, 0x10000), last);
    }
}
