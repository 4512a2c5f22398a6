namespace ConfigLock.Generator.Naming;

/// <summary>Names that generated types and members cannot have.</summary>
internal static class ReservedNames
{
    /// <summary>Members that every record has, or that ours has.</summary>
    public static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "Clone", "Deconstruct", "Effective", "EffectiveIn", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType",
        "MemberwiseClone", "Parse", "PrintMembers", "ReferenceEquals", "ToString", "ToToml", "Value", "ConfigTypes",
    };

    /// <summary>The same for the cases of a union, which has one member more.</summary>
    public static readonly HashSet<string> CaseMembers = new(Members, StringComparer.Ordinal) { "Held" };

    /// <summary>What no member of an enum can be called: <c>value__</c> is the one name that the runtime takes for itself.</summary>
    public static readonly HashSet<string> EnumMembers = new(StringComparer.Ordinal) { "value__" };

    /// <summary>Types that the generated source itself consists of, or that it uses by their short names.</summary>
    public static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "ArgumentException", "Assembly", "ArgumentNullException", "ArgumentOutOfRangeException", "Array", "BitConverter", "Boolean",
        "Char", "CharUnicodeInfo", "Comparer", "ConfigDictionary", "ConfigFormatException", "ConfigList", "ConfigLockJson",
        "ConfigLockfile", "ConfigTypes", "Console", "Convert", "CultureInfo", "DateTime", "DateTimeKind", "DateTimeOffset",
        "Decimal", "Dictionary",
        "Double", "EffectiveConfigs", "EffectiveConfiguration", "EffectiveConfigurationExtensions", "Enum", "Enumerable",
        "Environment", "EqualityComparer", "Exception", "File", "FormatException", "Func", "Action", "HashSet", "IChangeToken",
        "IConfigurationBuilder", "IConfigurationProvider", "IConfigurationSource", "IDisposable", "IEnumerable", "IEnumerator",
        "IEquatable", "IFormattable", "IFormatProvider", "IList", "IReadOnlyCollection", "IReadOnlyDictionary", "IReadOnlyList",
        "Int32", "Int64", "InvalidOperationException", "KeyNotFoundException", "KeyValuePair", "List", "Math", "NumberStyles",
        "Object", "Obsolete", "ObsoleteAttribute", "OverflowException", "Path", "ReadOnlyCollection", "ReadOnlyDictionary", "Stack",
        "Queue", "Regex", "RegexMatchTimeoutException", "RegexOptions", "SHA256", "String", "StringBuilder", "StringComparer",
        "StringComparison", "System", "TimeSpan", "TomlDate", "TomlEntry", "TomlKind", "TomlNumber", "TomlValue", "Tuple", "Type",
        "UnicodeCategory", "ValueTuple", "ValueType", "Void", "Attribute", "Record", "Nullable", "Lazy", "Task", "Encoding",
    };

    /// <summary>All of both, for the names of types.</summary>
    public static readonly HashSet<string> TypesAndMembers = new(Types.Concat(Members), StringComparer.Ordinal);
}
