namespace ConfigLock.Serialization;

/// <summary>The keys of a table, as its outline says them.</summary>
/// <remarks>
/// Each key is a line: its type, the sign of its presence, its name. A pattern is a line of the sign <c>/</c> behind the key whose keys it
/// rules. The keys that the schema does not name are the last, under <see cref="Others"/> and without a name; without such a line there
/// can be none.
/// </remarks>
internal sealed class TableLayout
{
    /// <summary>The sign of a key that must be there.</summary>
    public const char Required = '!';

    /// <summary>The sign of a key that must be there and has one possible value.</summary>
    public const char Constant = ':';

    private const char Other = '*';
    private const char ShortForm = '~';
    private const string Pattern = "/";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public TableLayout(string outline, TypeSet types)
    {
        var lines = OutlineLine.Of(outline);
        for (var i = 0; i < lines.Count; i++)
        {
            var (head, name, patterns) = (lines[i].Head, lines[i].Text, new List<string>());
            while (i + 1 < lines.Count && lines[i + 1].Head == Pattern) patterns.Add(lines[++i].Text);
            var presence = head[head.Length - 1];
            var hasShortForm = head[head.Length - 2] == ShortForm;
            var type = NamedTypes.Find(types, head.TrimEnd(presence).TrimEnd(ShortForm), patterns.ToArray());
            if (presence == Other) Others = (IEntriesType)type;
            else Add(new TableKey(name, type, presence, hasShortForm));
        }
    }

    public List<TableKey> Keys { get; } = new();

    /// <summary>The type of the keys that the schema does not name; <see langword="null"/> where there are none.</summary>
    public IEntriesType? Others { get; }

    /// <summary>The keys of a table that the schema does not name.</summary>
    public List<TomlEntry> OthersOf(TomlValue table)
    {
        var others = new List<TomlEntry>();
        foreach (var entry in table.Entries)
            if (!_names.Contains(entry.Key)) others.Add(entry);
        return others;
    }

    private void Add(TableKey key)
    {
        Keys.Add(key);
        _names.Add(key.Name);
    }
}
