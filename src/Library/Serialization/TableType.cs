using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>Tables with keys that the schema names: a record.</summary>
/// <param name="outline">The keys, as <see cref="TableLayout"/> reads them.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TableType<T>(string outline) : ElementType<T>
    where T : class, new()
{
    private TableLayout? _layout;
    private object?[]? _defaults;

    private TableLayout Layout => _layout ??= new TableLayout(outline, Types());

    private object?[] Defaults => _defaults ??= Values(new T());

    /// <summary>Reads a document.</summary>
    /// <exception cref="ConfigFormatException">The text is not TOML, or not such a table; it says where.</exception>
    public T Parse(string toml) => Read(TomlValue.Parse(toml));

    /// <summary>Reads a table from its values.</summary>
    /// <exception cref="ConfigFormatException">It is no such table; it says where.</exception>
    public T FromValue(TomlValue value) => Read(value);

    /// <summary>The table as a document in canonical form.</summary>
    public string ToToml(T table) => ToValue(table).ToString();

    /// <summary>The table as a TOML value.</summary>
    public TomlValue ToValue(T table) => Write(table);

    internal sealed override T Read(TomlValue value)
    {
        // Asks for the keys, so that anything else than a table is an error at once.
        _ = value.Entries;
        var keys = Layout.Keys;
        for (var i = 0; i < keys.Count; i++)
            if (keys[i].IsConstant) keys[i].Expect(value, Defaults[i]!);

        var values = new object?[Defaults.Length];
        for (var i = 0; i < keys.Count; i++)
            if (!keys[i].IsConstant) values[i] = keys[i].Read(value) ?? Defaults[i];

        var others = Layout.OthersOf(value);
        if (Layout.Others is { } type) values[keys.Count] = type.Read(others);
        else if (others.Count > 0) throw TypeFaults.Unknown(others[0]);
        return Create(values);
    }

    internal sealed override TomlValue Write(T value)
    {
        var values = Values(value);
        var entries = new List<TomlEntry>(values.Length);
        for (var i = 0; i < Layout.Keys.Count; i++)
            if (values[i] is { } present) entries.Add(new TomlEntry(Layout.Keys[i].Name, Layout.Keys[i].Type.WriteObject(present)));
        Layout.Others?.Write(values[Layout.Keys.Count]!, entries);
        return TomlValue.FromEntries(entries);
    }

    /// <summary>The types that the outline names as <c>type</c>, in its order.</summary>
    protected virtual ConfigType[] Types() => [];

    /// <summary>Makes the record.</summary>
    /// <param name="values">The values of the keys in the order of the outline; <see langword="null"/> for what is absent.</param>
    protected abstract T Create(object?[] values);

    /// <summary>The values of the keys in the order of the outline; <see langword="null"/> for what is absent.</summary>
    protected abstract object?[] Values(T table);
}
