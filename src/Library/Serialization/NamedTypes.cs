namespace ConfigLock.Serialization;

/// <summary>Finds the types that an outline names: those of the schema in the order in which emitted code lists them.</summary>
internal sealed class NamedTypes(ConfigType[] listed)
{
    private const string Listed = "type";
    private const string ListSign = "[]";
    private const string DictionarySign = "{}";

    private int _taken;

    /// <summary>The next type: the name of a scalar or the next listed type, and <c>[]</c> or <c>{}</c> for a collection of it.</summary>
    public ConfigType Next(string name, params string[] patterns)
    {
        var element = name.Replace(ListSign, string.Empty).Replace(DictionarySign, string.Empty);
        var type = element == Listed ? listed[_taken++] : ScalarTypes.Named(element)!;
        if (name.EndsWith(ListSign, StringComparison.Ordinal)) return type.List;
        return name.EndsWith(DictionarySign, StringComparison.Ordinal) ? type.Dictionary(patterns) : type;
    }
}
