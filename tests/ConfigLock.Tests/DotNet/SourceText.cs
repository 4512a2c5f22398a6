using System.Text.Json;
using System.Text.RegularExpressions;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Tests.DotNet;

/// <summary>The text of a file, to be looked up by places.</summary>
internal static partial class SourceText
{
    /// <summary>The literal of JSON at a place; empty where none begins there.</summary>
    public static string LiteralAt(string text, Place place)
    {
        var rest = RestAt(text, place);
        return rest is null ? string.Empty : Literal().Match(rest).Value;
    }

    /// <summary>What a program reads of a literal.</summary>
    public static string Read(string literal) => literal switch
    {
        "true" => "True",
        "false" => "False",
        "null" => string.Empty,
        "[" => ExpectedLock.EmptyArray,
        ['"', ..] => JsonSerializer.Deserialize<string>(literal)!,
        _ => literal,
    };

    /// <summary>Whether the place is within the text, or at its end.</summary>
    public static bool Has(string text, Place place) => RestAt(text, place) is not null;

    private static string? RestAt(string text, Place place)
    {
        var start = 0;
        for (var line = 1; line < place.Line; line++)
        {
            start = text.IndexOf('\n', start) + 1;
            if (start == 0) return null;
        }

        for (var column = 1; column < place.Column; column++)
        {
            if (start == text.Length || text[start] == '\n') return null;
            start += char.IsSurrogatePair(text, start) ? 2 : 1;
        }

        return place.Line > 0 && place.Column > 0 ? text[start..] : null;
    }

    [GeneratedRegex("""^("([^"\\]|\\.)*"|[-+.0-9eE]+|true|false|null|[\[{])""")]
    private static partial Regex Literal();
}
