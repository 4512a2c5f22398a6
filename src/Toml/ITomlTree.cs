namespace ConfigLock.Toml;

/// <summary>Makes the values that a parser finds. A struct, so that each tree has a parser of its own, without indirect calls.</summary>
/// <typeparam name="TValue">The type of all values.</typeparam>
internal interface ITomlTree<TValue>
    where TValue : class
{
    /// <summary>A table without keys.</summary>
    TValue Table(TomlPlace place);

    /// <summary>An array without elements.</summary>
    TValue Array(TomlPlace place);

    /// <summary>A string.</summary>
    TValue String(string text, TomlPlace place);

    /// <summary>A whole number.</summary>
    TValue Integer(long number, TomlPlace place);

    /// <summary>A floating-point number.</summary>
    TValue Float(double number, TomlPlace place);

    /// <summary>A truth value.</summary>
    TValue Boolean(bool truth, TomlPlace place);

    /// <summary>A date, a time or both, in canonical text.</summary>
    TValue Date(TomlKind kind, string text, TomlPlace place);

    /// <summary>The value of a table's key with the place of the key; <see langword="null"/> where the table lacks the key.</summary>
    TValue? Find(TValue table, string key, out TomlPlace keyPlace);

    /// <summary>Adds a key that the table is known to lack.</summary>
    void Add(TValue table, string key, TomlPlace keyPlace, TValue value);

    /// <summary>Adds an element to an array.</summary>
    void Append(TValue array, TValue element);

    /// <summary>The last element of an array that has elements.</summary>
    TValue Last(TValue array);
}
