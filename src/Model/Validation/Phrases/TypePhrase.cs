using ConfigLock.Model.Schemas;

namespace ConfigLock.Model.Validation.Phrases;

/// <summary>Types in the words of TOML.</summary>
internal static class TypePhrase
{
    private static readonly (SchemaTypes Type, string Phrase)[] Phrases =
    [
        (SchemaTypes.String, "a string"), (SchemaTypes.Integer, "an integer"), (SchemaTypes.Number, "a number"),
        (SchemaTypes.Boolean, "a boolean"), (SchemaTypes.Array, "an array"), (SchemaTypes.Object, "a table"),
    ];

    /// <summary>"a string or a table". TOML has no <c>null</c>, so it is named only where nothing else is allowed.</summary>
    public static string Of(SchemaTypes types)
    {
        var phrases = new List<string>();
        foreach (var (type, phrase) in Phrases)
            if ((types & type) != 0 && !(type == SchemaTypes.Integer && (types & SchemaTypes.Number) != 0)) phrases.Add(phrase);
        return phrases.Count == 0 ? "null, which TOML does not have" : Any(phrases);
    }

    /// <summary>"a, b or c".</summary>
    public static string Any(IReadOnlyList<string> phrases) => List(phrases, " or ");

    /// <summary>"a, b and c".</summary>
    public static string All(IReadOnlyList<string> phrases) => List(phrases, " and ");

    private static string List(IReadOnlyList<string> phrases, string last)
    {
        if (phrases.Count == 1) return phrases[0];
        var first = new string[phrases.Count - 1];
        for (var i = 0; i < first.Length; i++) first[i] = phrases[i];
        return string.Join(", ", first) + last + phrases[first.Length];
    }
}
