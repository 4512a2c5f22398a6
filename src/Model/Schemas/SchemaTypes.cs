namespace ConfigLock.Model.Schemas;

/// <summary>The types that the <c>type</c> keyword can name, as a set.</summary>
[Flags]
public enum SchemaTypes
{
    /// <summary>None: the keyword is absent.</summary>
    None = 0,

    /// <summary><c>object</c>: a table.</summary>
    Object = 1,

    /// <summary><c>array</c>.</summary>
    Array = 2,

    /// <summary><c>string</c>.</summary>
    String = 4,

    /// <summary><c>integer</c>: any number without a fraction.</summary>
    Integer = 8,

    /// <summary><c>number</c>.</summary>
    Number = 16,

    /// <summary><c>boolean</c>.</summary>
    Boolean = 32,

    /// <summary><c>null</c>, which no TOML value is.</summary>
    Null = 64,
}
