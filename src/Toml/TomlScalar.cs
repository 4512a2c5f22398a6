namespace ConfigLock.Toml;

/// <summary>A value that is written without quotes or brackets: of a number, a boolean or a date, the one that its kind says.</summary>
internal struct TomlScalar
{
    /// <summary>Which of them it is.</summary>
    public TomlKind Kind;

    /// <summary>A whole number; 1 for <c>true</c>.</summary>
    public long Integer;

    /// <summary>A floating-point number.</summary>
    public double Float;

    /// <summary>The canonical text of a date or time.</summary>
    public string? Date;
}
