using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>
/// The types of a config: how they are read from TOML, and written as it. What is emitted for a schema lists the types, and makes them of
/// their values and gives these; all else is here. It is one class for all types, because each class costs a compiler time.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TypeSet
{
    private readonly List<ConfigType> _listed = new();
    private readonly Lazy<List<ConfigType>> _types;

    /// <summary>A set whose types are listed when they are needed.</summary>
    protected TypeSet() => _types = new(List);

    /// <summary>Reads a document as the first of the types, the config.</summary>
    /// <exception cref="ConfigFormatException">The text is not TOML, or not such a table; it says where.</exception>
    public object Parse(string toml) => FromValue(TomlValue.Parse(toml));

    /// <summary>Reads the config from its values.</summary>
    /// <exception cref="ConfigFormatException">It is no such table; it says where.</exception>
    public object FromValue(TomlValue value) => TypeAt(0).ReadObject(value);

    /// <summary>The config as a document in canonical form.</summary>
    public string ToToml(object config) => ToValue(config).ToString();

    /// <summary>The config as a TOML value.</summary>
    public TomlValue ToValue(object config) => TypeAt(0).WriteObject(config);

    internal ConfigType TypeAt(int number) => _types.Value[number];

    /// <summary>The one type of its kind, such as that of a union.</summary>
    public TType Find<TType>()
        where TType : ConfigType => _types.Value.OfType<TType>().First();

    /// <summary>Lists the types in the order of their numbers, the config first.</summary>
    protected abstract void AddTypes();

    /// <summary>Lists a table with keys that the schema names.</summary>
    /// <param name="outline">The keys, as <see cref="TableLayout"/> reads them.</param>
    protected void Table<T>(string outline)
        where T : class, new() => Add(new TableType<T>(this, _listed.Count, outline));

    /// <summary>Lists values of several shapes.</summary>
    /// <param name="outline">The cases, as <see cref="UnionLayout"/> reads them.</param>
    /// <param name="firstCase">The number of the first of them among the cases of all unions.</param>
    /// <param name="cases">Their types.</param>
    protected void Union<T>(string outline, int firstCase, params Type[] cases)
        where T : ConfigUnion => Add(new UnionType<T>(this, outline, firstCase, cases));

    /// <summary>Lists texts of a few.</summary>
    /// <param name="outline">The texts, as <see cref="ChoiceType{T}"/> reads them.</param>
    protected void Choice<T>(string outline)
        where T : struct, Enum => Add(new ChoiceType<T>(outline));

    /// <summary>Lists a collection whose elements are collections.</summary>
    protected void Add(ConfigType type) => _listed.Add(type);

    /// <summary>A type that is listed already.</summary>
    protected ConfigType<T> Listed<T>(int number)
        where T : notnull => (ConfigType<T>)_listed[number];

    /// <summary>Makes a table.</summary>
    /// <param name="type">The number of its type.</param>
    /// <param name="values">The values of the keys in the order of the outline; <see langword="null"/> for what is absent.</param>
    protected internal abstract object Create(int type, object?[] values);

    /// <summary>The values of a table's keys in the order of the outline; <see langword="null"/> for what is absent.</summary>
    /// <param name="type">The number of its type.</param>
    /// <param name="table">The table.</param>
    protected internal abstract object?[] Values(int type, object table);

    /// <summary>Makes a case of a union.</summary>
    /// <param name="number">Its number among the cases of all unions.</param>
    /// <param name="value">What it holds.</param>
    protected internal virtual object CreateCase(int number, object value) => throw new ArgumentOutOfRangeException(nameof(number));

    private List<ConfigType> List()
    {
        AddTypes();
        return _listed;
    }
}
