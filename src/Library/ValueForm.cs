using ConfigLock.Toml;

namespace ConfigLock;

/// <summary>Shows values to a TOML writer.</summary>
internal readonly struct ValueForm : ITomlForm<TomlValue, TomlEntry, TomlPlace>
{
    private static readonly Comparer<TomlEntry> ByKey = Comparer<TomlEntry>.Create(
        static (left, right) => string.CompareOrdinal(left.Key, right.Key));

    /// <summary>A table as a document, any other value as it stands behind a key.</summary>
    public static string Write(TomlValue value)
    {
        var writer = new TomlWriter<ValueForm, TomlValue, TomlEntry, TomlPlace>(default);
        if (value.Kind == TomlKind.Table) writer.WriteDocument(value);
        else writer.WriteValue(value);
        return writer.ToString();
    }

    /// <summary>A lock.</summary>
    public static string WriteLock(TomlValue config, long version, string configLockVersion, TomlValue digests)
    {
        var writer = new TomlWriter<ValueForm, TomlValue, TomlEntry, TomlPlace>(default);
        writer.WriteLock(version, configLockVersion, config, digests);
        return writer.ToString();
    }

    public TomlKind KindOf(TomlValue value) => value.Kind;

    public string TextOf(TomlValue value) => value.Text;

    public long IntegerOf(TomlValue value) => value.AsInteger();

    public double FloatOf(TomlValue value) => value.AsFloat();

    public bool BooleanOf(TomlValue value) => value.AsBoolean();

    public int CountOf(TomlValue array) => array.Items.Count;

    public TomlValue ElementOf(TomlValue array, int position) => array.Items[position];

    public bool HasKeys(TomlValue table) => table.Entries.Count > 0;

    public void AddSorted(TomlValue table, List<TomlEntry> entries)
    {
        var start = entries.Count;
        entries.AddRange(table.Entries);
        entries.Sort(start, entries.Count - start, ByKey);
    }

    public string KeyOf(TomlEntry entry) => entry.Key;

    public TomlValue ValueOf(TomlEntry entry) => entry.Value;

    public TomlPlace MarkOf(TomlEntry entry) => new(entry.KeyLine, entry.KeyColumn);

    public TomlPlace MarkOf(TomlValue value) => new(value.Line, value.Column);
}
