using System.Globalization;
using System.Text;
using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>
/// What a type consists of as one text, which the run-time library reads: a line for each thing, and in it a head, a blank and a text. A
/// text costs a compiler next to nothing, whatever it says.
/// </summary>
/// <param name="types">Writes the types that a text cannot name.</param>
internal sealed class Outline(TypeText types)
{
    private readonly List<string> _lines = [];
    private readonly List<string> _named = [];

    /// <summary>The types that the text names as <c>type</c>, in its order, as C# expressions.</summary>
    public IReadOnlyList<string> Named => _named;

    /// <summary>The outline of a table.</summary>
    public static Outline Of(TypeText types, RecordType table)
    {
        var outline = new Outline(types);
        foreach (var property in table.Properties)
            outline.AddKey(property.Type, (property.HasShortForm ? "~" : string.Empty) + Sign(property.Presence), property.Key);
        if (table.Others is { } others) outline.AddKey(new DictionaryType(others, table.KeyPatterns), "*", string.Empty);
        return outline;
    }

    /// <summary>The outline of a union.</summary>
    public static Outline Of(TypeText types, UnionType union)
    {
        var outline = new Outline(types);
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
    public static Outline Of(TypeText types, EnumType list)
    {
        var outline = new Outline(types);
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
        if (element is ScalarType scalar)
        {
            Add(Word(scalar.Kind) + collection + sign, text);
        }
        else
        {
            // A list of lists is named as a whole.
            var isNamed = element is NamedType;
            _named.Add(Expression(isNamed ? element : type));
            Add("type" + (isNamed ? collection : string.Empty) + sign, text);
            if (!isNamed) return;
        }

        if (type is not DictionaryType { KeyPatterns: var patterns } || !hasPatterns) return;
        foreach (var pattern in patterns) Add("/", pattern);
    }

    private string Expression(TypeRef type) => type switch
    {
        ScalarType scalar => $"{TypeText.Library("Serialization.ScalarTypes")}.{scalar.Kind}",
        ListType list => $"new {TypeText.Library("Serialization.ListType")}<{types.Of(list.Item)}>({Expression(list.Item)})",
        DictionaryType table =>
            $"new {TypeText.Library("Serialization.DictionaryType")}<{types.Of(table.Value)}>({Expression(table.Value)}"
                + string.Concat(table.KeyPatterns.Select(static pattern => ", " + Literals.Text(pattern))) + ")",
        _ => TypesEmitter.Instance(types.Model.Declared((NamedType)type)),
    };

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
