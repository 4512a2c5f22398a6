namespace ConfigLock.Serialization;

/// <summary>What is said of values that do not fit their types.</summary>
internal static class TypeFaults
{
    public static ConfigFormatException Unknown(TomlEntry entry) =>
        new($"the key \"{entry.Key}\" is unknown", entry.KeyLine, entry.KeyColumn);

    public static ConfigFormatException Missing(TomlValue table, string key) =>
        new($"the key \"{key}\" is missing", table.Line, table.Column);

    public static ConfigFormatException NotOneOf(TomlValue value, IEnumerable<string> texts) =>
        new("one of these is expected: \"" + string.Join("\", \"", texts) + "\"", value.Line, value.Column);

    public static ConfigFormatException Unexpected(TomlValue value, IEnumerable<TomlKind> kinds) => new(
        string.Join(" or ", kinds.Select(KindText.Name)) + " is expected, not " + KindText.Name(value.Kind), value.Line, value.Column);
}
