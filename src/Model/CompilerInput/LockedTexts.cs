namespace ConfigLock.Model.CompilerInput;

/// <summary>
/// The form in which a program carries what was locked: as the texts that its configuration has where nothing drifted, each with the type
/// of its value. By the texts alone a start is found to be as locked; only where that fails is the schema read.
/// </summary>
/// <remarks>
/// The first line has <see cref="Version"/> and says how keys beside the lock count, the second has the keys that the schema knows at the
/// root, without underscores and hyphens, parted by tabs. Each other line is a mark, the type where the mark is of something that is
/// locked, a name, and for a value a tab and its text. Elements of arrays are keys. Line ends and tabs in names and texts are escaped.
/// </remarks>
internal static class LockedTexts
{
    /// <summary>Begins the first line; another one is another make.</summary>
    public const char Version = '2';

    /// <summary>On the first line: any other key of a file may be drift.</summary>
    public const char FilesMatter = 'f';

    /// <summary>On the first line: any other section may be drift, whatever it is from.</summary>
    public const char SectionsMatter = 's';

    /// <summary>On the first line: the texts say what is locked, and do not tell whether a configuration is that.</summary>
    public const char Undecided = 'u';

    /// <summary>A value.</summary>
    public const char Value = '=';

    /// <summary>A value that the types supply where the configuration lacks it.</summary>
    public const char SuppliedValue = '?';

    /// <summary>An empty array or table.</summary>
    public const char Empty = '-';

    /// <summary>A key that no lock has, whatever its text.</summary>
    public const char Free = '~';

    /// <summary>A key that no lock has, and that must be there with any text but the empty one.</summary>
    public const char External = '!';

    /// <summary>What is inside begins.</summary>
    public const char Open = '{';

    /// <summary>The same, which the types supply where the configuration lacks all of it.</summary>
    public const char OpenSupplied = '(';

    /// <summary>The inside of a table begins that no lock has: there are <see cref="External"/> keys in it.</summary>
    public const char OpenExternal = '[';

    /// <summary>What is inside ends.</summary>
    public const char Close = '}';

    /// <summary>The type of a text.</summary>
    public const char String = 's';

    /// <summary>The type of a whole number.</summary>
    public const char Integer = 'i';

    /// <summary>The type of any other number.</summary>
    public const char Float = 'f';

    /// <summary>The type of a truth value that is the same in any case of its letters.</summary>
    public const char Boolean = 'b';

    /// <summary>The type of a truth value whose key may also have texts.</summary>
    public const char BooleanOrText = 'B';

    /// <summary>The type of a date or time.</summary>
    public const char Date = 'd';

    /// <summary>The type of an array.</summary>
    public const char Array = 'a';

    /// <summary>The type of a table.</summary>
    public const char Table = 't';

    /// <summary>Parts names and texts.</summary>
    public const char Separator = '\t';

    /// <summary>What begins an escape, in which <c>n</c> is a line end, <c>t</c> a tab, and itself itself.</summary>
    public const char Escape = '\\';
}
