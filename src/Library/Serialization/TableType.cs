namespace ConfigLock.Serialization;

/// <summary>Tables with keys that the schema names: a record.</summary>
/// <param name="types">The types that it belongs to.</param>
/// <param name="number">Its number among them.</param>
/// <param name="outline">The keys, as <see cref="TableLayout"/> reads them.</param>
internal sealed class TableType<T>(TypeSet types, int number, string outline) : ElementType<T>
    where T : class, new()
{
    private TableLayout? _layout;
    private object?[]? _defaults;

    private TableLayout Layout => _layout ??= new TableLayout(outline, types);

    private object?[] Defaults => _defaults ??= types.Values(number, new T());

    internal override T Read(TomlValue value)
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
        return (T)types.Create(number, values);
    }

    internal override TomlValue Write(T value)
    {
        var values = types.Values(number, value);
        var entries = new List<TomlEntry>(values.Length);
        for (var i = 0; i < Layout.Keys.Count; i++)
            if (values[i] is { } present) entries.Add(new TomlEntry(Layout.Keys[i].Name, Layout.Keys[i].Type.WriteObject(present)));
        Layout.Others?.Write(values[Layout.Keys.Count]!, entries);
        return TomlValue.FromEntries(entries);
    }
}
