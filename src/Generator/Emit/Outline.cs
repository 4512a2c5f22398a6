using System.Globalization;
using System.Text;
using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>
/// What a type consists of as one text, which the run-time library reads: a line for each thing, and in it a head, a blank and a text. A
/// text costs a compiler next to nothing, whatever it says.
/// </summary>
/// <param name="numbers">Numbers the types that a text cannot name.</param>
internal sealed class Outline(TypeNumbers numbers)
{
    private readonly List<string> _lines = [];

    /// <summary>The outline of a table.</summary>
    public static Outline Of(TypeNumbers numbers, RecordType table)
    {
        var outline = new Outline(numbers);
        foreach (var property in table.Properties)
            outline.AddKey(property.Type, (property.HasShortForm ? "~" : string.Empty) + Sign(property.Presence), property.Key);
        if (table.Others is { } others) outline.AddKey(new DictionaryType(others, table.KeyPatterns), "*", string.Empty);
        return outline;
    }

    /// <summary>The outline of a union.</summary>
    public static Outline Of(TypeNumbers numbers, UnionType union)
    {
        var outline = new Outline(numbers);
        if (union.Tag is not null) outline.Add("@", union.Tag);
        foreach (var candidate in union.Cases)
        {
            outline.AddKey(candidate.Type, string.Empty, string.Join(" ", candidate.TomlKinds), hasPatterns: false);
            foreach (var key in candidate.RequiredKeys) outline.Add("!", key);
            foreach (var tag in candidate.Tags) outline.Add("=", tag);
        }

        return outline;
    }

    /// <summary>The outline of an enum.</summary>
    public static Outline Of(TypeNumbers numbers, EnumType list)
    {
        var outline = new Outline(numbers);
        foreach (var member in list.Members) outline.Add("=", member.Value);
        return outline;
    }

    /// <summary>The text as a C# literal.</summary>
    public string Literal() => "@\"" + string.Join("\n", _lines).Replace("\"", "\"\"") + "\"";

    private static char Sign(Presence presence) => presence switch
    {
        Presence.Optional => '?',
        Presence.Defaulted => '=',
        Presence.Required => '!',
        _ => ':',
    };

    private void Add(string head, string text) => _lines.Add(head + " " + Escape(text));

    private void AddKey(TypeRef type, string sign, string text, bool hasPatterns = true)
    {
        var (element, collection) = type switch
        {
            ListType list => (list.Item, "[]"),
            DictionaryType table when hasPatterns || table.KeyPatterns.Count == 0 => (table.Value, "{}"),
            _ => (type, string.Empty),
        };

        // A list of lists is numbered as a whole.
        var name = element switch
        {
            ScalarType scalar => Word(scalar.Kind) + collection,
            NamedType named => numbers.Of(named) + collection,
            _ => numbers.Of(type),
        };
        Add(name + sign, text);
        var isWhole = element is ListType or DictionaryType;
        if (isWhole || type is not DictionaryType { KeyPatterns: var patterns } || !hasPatterns) return;
        foreach (var pattern in patterns) Add("/", pattern);
    }

    private static string Word(ScalarKind kind) => kind switch
    {
        ScalarKind.Any => "any",
        ScalarKind.Number => "number",
        ScalarKind.Date => "date",
        _ => TypeText.Keyword(kind),
    };

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var isPlain = character is ' ' or (> '\\' and < '\u007f') or (> ' ' and < '\\') || char.IsLetterOrDigit(character);
            if (isPlain) escaped.Append(character);
            else escaped.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
