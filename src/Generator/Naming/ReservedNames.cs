namespace ConfigLock.Generator.Naming;

/// <summary>Names that generated types and members cannot have.</summary>
internal static class ReservedNames
{
    /// <summary>Members that every record has, or that ours has.</summary>
    public static readonly IReadOnlyCollection<string> Members =
    [
        "Clone", "Deconstruct", "Effective", "EffectiveIn", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType",
        "MemberwiseClone", "Parse", "PrintMembers", "ReferenceEquals", "ToString", "ToToml", "Value", "ConfigTypes",
    ];

    /// <summary>Types that the generated source itself consists of, or that it uses by their short names.</summary>
    public static readonly IReadOnlyCollection<string> Types =
    [
        "ArgumentException", "Assembly", "ArgumentNullException", "ArgumentOutOfRangeException", "Array", "BitConverter", "Boolean",
        "Char", "CharUnicodeInfo", "Comparer", "ConfigDictionary", "ConfigFormatException", "ConfigList", "ConfigLockfile",
        "ConfigTypes", "Console", "Convert", "CultureInfo", "DateTime", "DateTimeKind", "DateTimeOffset", "Decimal", "Dictionary",
        "Double", "EffectiveConfigs", "EffectiveConfiguration", "EffectiveConfigurationExtensions", "Enum", "Enumerable",
        "Environment", "EqualityComparer", "Exception", "File", "FormatException", "Func", "Action", "HashSet", "IChangeToken",
        "IConfigurationBuilder", "IConfigurationProvider", "IConfigurationSource", "IDisposable", "IEnumerable", "IEnumerator",
        "IEquatable", "IFormattable", "IFormatProvider", "IList", "IReadOnlyCollection", "IReadOnlyDictionary", "IReadOnlyList",
        "Int32", "Int64", "InvalidOperationException", "KeyNotFoundException", "KeyValuePair", "List", "Math", "NumberStyles",
        "Object", "Obsolete", "ObsoleteAttribute", "OverflowException", "Path", "ReadOnlyCollection", "ReadOnlyDictionary", "Stack",
        "Queue", "Regex", "RegexMatchTimeoutException", "RegexOptions", "SHA256", "String", "StringBuilder", "StringComparer",
        "StringComparison", "System", "TimeSpan", "TomlDate", "TomlEntry", "TomlKind", "TomlNumber", "TomlValue", "Tuple", "Type",
        "UnicodeCategory", "ValueTuple", "ValueType", "Void", "Attribute", "Record", "Nullable", "Lazy", "Task", "Encoding",
    ];
}
