namespace ConfigLock.Toml;

/// <summary>Shows values to a writer. A struct, so that each tree has a writer of its own, without indirect calls.</summary>
/// <typeparam name="TValue">The type of all values.</typeparam>
/// <typeparam name="TEntry">A key with its value.</typeparam>
/// <typeparam name="TMark">What is remembered of each line.</typeparam>
internal interface ITomlForm<TValue, TEntry, TMark>
{
    /// <summary>What kind of value it is.</summary>
    TomlKind KindOf(TValue value);

    /// <summary>The string, or the canonical text of a date or time.</summary>
    string TextOf(TValue value);

    /// <summary>The whole number.</summary>
    long IntegerOf(TValue value);

    /// <summary>The floating-point number.</summary>
    double FloatOf(TValue value);

    /// <summary>The truth value.</summary>
    bool BooleanOf(TValue value);

    /// <summary>How many elements an array has.</summary>
    int CountOf(TValue array);

    /// <summary>An element of an array.</summary>
    TValue ElementOf(TValue array, int position);

    /// <summary>Whether a table has keys.</summary>
    bool HasKeys(TValue table);

    /// <summary>Adds the keys of a table, in ordinal order, behind what a list holds.</summary>
    void AddSorted(TValue table, List<TEntry> entries);

    /// <summary>The name of a key.</summary>
    string KeyOf(TEntry entry);

    /// <summary>The value of a key.</summary>
    TValue ValueOf(TEntry entry);

    /// <summary>What is remembered of the line of a key.</summary>
    TMark MarkOf(TEntry entry);

    /// <summary>What is remembered of the line of a header, or of an element.</summary>
    TMark MarkOf(TValue value);
}
