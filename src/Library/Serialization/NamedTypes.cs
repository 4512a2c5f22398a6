using System.Globalization;

namespace ConfigLock.Serialization;

/// <summary>Finds the types that an outline names: a scalar by its name, a type of the schema by its number.</summary>
internal static class NamedTypes
{
    private const string ListSign = "[]";
    private const string DictionarySign = "{}";

    /// <summary>The type of a name, behind which <c>[]</c> or <c>{}</c> stands for a collection of it.</summary>
    public static ConfigType Find(TypeSet types, string name, params string[] patterns)
    {
        var element = name.Replace(ListSign, string.Empty).Replace(DictionarySign, string.Empty);
        var type = ScalarTypes.Named(element) ?? types.TypeAt(int.Parse(element, NumberStyles.None, CultureInfo.InvariantCulture));
        if (name.EndsWith(ListSign, StringComparison.Ordinal)) return type.List;
        return name.EndsWith(DictionarySign, StringComparison.Ordinal) ? type.Dictionary(patterns) : type;
    }
}
