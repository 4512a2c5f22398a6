using System.Globalization;
using System.Text;

namespace ConfigLock.Generator.Naming;

/// <summary>C# names in Pascal case for names of any spelling.</summary>
internal static class Identifiers
{
    private const string Symbols = "*+<>=!?$#@%&|^~:,;./\\-_ '\"()[]{}";

    private static readonly string[] SymbolNames =
    [
        "Star", "Plus", "Less", "Greater", "Equal", "Not", "Question", "Dollar", "Hash", "At", "Percent", "And", "Or", "Caret", "Tilde",
        "Colon", "Comma", "Semicolon", "Dot", "Slash", "Backslash", "Minus", "Underscore", "Space", "Apostrophe", "Quote",
        "Open", "Close", "OpenBracket", "CloseBracket", "OpenBrace", "CloseBrace",
    ];

    /// <summary>The name of a text: <c>unified_exec</c> is <c>UnifiedExec</c>. Never empty, and never a keyword.</summary>
    public static string Pascal(string text)
    {
        var name = new StringBuilder();
        foreach (var word in Words(text)) AppendWord(name, word);
        if (name.Length == 0) AppendSymbols(name, text);
        if (name.Length == 0) return text.Length == 0 ? "Empty" : "Value";
        if (IsNegative(text)) name.Insert(0, "Minus");
        return IsStart(name[0]) ? Escaped(name.ToString()) : "_" + name;
    }

    /// <summary>Whether a text is a C# name as it stands.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0 && IsStart(text[0]) && text.All(IsPart)
            && !Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsKeywordKind(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(text));

    // Letters without case can spell none, but a lower-case letter without an upper-case form can stand first.
    private static string Escaped(string name) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(name) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None ? name : name + "_";

    private static bool IsNegative(string text) => text.Length > 1 && text[0] == '-' && text[1] is >= '0' and <= '9';

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var character in text)
        {
            if (character != '_' && IsPart(character))
            {
                word.Append(character);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }

    private static void AppendWord(StringBuilder name, string word)
    {
        // Digits of neighbouring words would run together: 1.2 is not 12.
        if (name.Length > 0 && char.IsDigit(name[name.Length - 1]) && char.IsDigit(word[0])) name.Append('_');
        name.Append(char.ToUpperInvariant(word[0]));
        var isShout = word.Length > 2 && word.All(static character => !char.IsLower(character));
        name.Append(isShout ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
    }

    private static void AppendSymbols(StringBuilder name, string text)
    {
        foreach (var character in text)
            if (Symbols.IndexOf(character) is >= 0 and var index) name.Append(SymbolNames[index]);
    }

    private static bool IsStart(char character) => character < '\u0080'
        ? IsPlainStart(character)
        : CharUnicodeInfo.GetUnicodeCategory(character) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool IsPart(char character) => character < '\u0080'
        ? IsPlainStart(character) || character is >= '0' and <= '9'
        : IsStart(character) || CharUnicodeInfo.GetUnicodeCategory(character) is
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.ConnectorPunctuation;

    private static bool IsPlainStart(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';
}
