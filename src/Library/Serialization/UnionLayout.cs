namespace ConfigLock.Serialization;

/// <summary>The cases of a union, as its outline says them.</summary>
/// <remarks>
/// Each case is a line: its type, then the kinds of TOML value that may be it. Behind it stand the keys that it must have (<c>!</c>) and
/// the tags that choose it (<c>=</c>). The key of the tag, if there is one, stands first (<c>@</c>).
/// </remarks>
internal sealed class UnionLayout
{
    private const string TagKey = "@";
    private const string Required = "!";
    private const string Tag = "=";

    public UnionLayout(string outline, TypeSet types)
    {
        foreach (var line in OutlineLine.Of(outline))
        {
            if (line.Head == TagKey) TagName = line.Text;
            else if (line.Head == Required) Cases[Cases.Count - 1].Required.Add(line.Text);
            else if (line.Head == Tag) Cases[Cases.Count - 1].Tags.Add(line.Text);
            else Cases.Add(new UnionCase(Cases.Count, NamedTypes.Find(types, line.Head), line.Text.Split(' ').Select(KindOf).ToList()));
        }
    }

    /// <summary>The key that tells the tables among them apart; <see langword="null"/> where there is none.</summary>
    public string? TagName { get; }

    public List<UnionCase> Cases { get; } = new();

    /// <summary>The cases that are tried for a kind of value, in order.</summary>
    public List<UnionCase> For(TomlKind kind) => Cases.FindAll(one => one.Kinds.Contains(kind));

    private static TomlKind KindOf(string name) => name switch
    {
        "String" => TomlKind.String,
        "Integer" => TomlKind.Integer,
        "Float" => TomlKind.Float,
        "Boolean" => TomlKind.Boolean,
        "OffsetDateTime" => TomlKind.OffsetDateTime,
        "LocalDateTime" => TomlKind.LocalDateTime,
        "LocalDate" => TomlKind.LocalDate,
        "LocalTime" => TomlKind.LocalTime,
        "Array" => TomlKind.Array,
        _ => TomlKind.Table,
    };
}
