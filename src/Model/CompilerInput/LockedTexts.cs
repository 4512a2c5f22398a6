namespace ConfigLock.Model.CompilerInput;

/// <summary>
/// The form in which a program carries what was locked as the texts that its configuration has where nothing drifted. By these alone a
/// start is found to be as locked; only where that fails are schema and values read.
/// </summary>
/// <remarks>
/// The first line says which keys beside the lock matter at the root, the second has the keys that the schema knows there, without
/// underscores and hyphens, parted by tabs. Each other line is a mark and a name, and for a value a tab and its text. Elements of arrays
/// are keys. Line ends and tabs in names and texts are escaped.
/// </remarks>
internal static class LockedTexts
{
    /// <summary>On the first line: any other key of a file may be drift.</summary>
    public const char FilesMatter = 'f';

    /// <summary>On the first line: any other section may be drift, whatever it is from.</summary>
    public const char SectionsMatter = 's';

    /// <summary>A value.</summary>
    public const char Value = '=';

    /// <summary>A value that the types supply where the configuration lacks it.</summary>
    public const char SuppliedValue = '?';

    /// <summary>An empty array or table.</summary>
    public const char Empty = '-';

    /// <summary>A key that no lock has, whatever its text.</summary>
    public const char Free = '~';

    /// <summary>What is inside begins.</summary>
    public const char Open = '{';

    /// <summary>The same, which the types supply where the configuration lacks all of it.</summary>
    public const char OpenSupplied = '(';

    /// <summary>What is inside ends.</summary>
    public const char Close = '}';

    /// <summary>Parts names and texts.</summary>
    public const char Separator = '\t';

    /// <summary>What begins an escape, in which <c>n</c> is a line end, <c>t</c> a tab, and itself itself.</summary>
    public const char Escape = '\\';
}
