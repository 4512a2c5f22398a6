using System.Globalization;

namespace ConfigLock.Serialization;

/// <summary>A key that the schema names.</summary>
/// <param name="name">The key.</param>
/// <param name="type">The type of its value.</param>
/// <param name="presence">What <see cref="TableLayout"/> says of its presence.</param>
/// <param name="hasShortForm">Whether <c>true</c> and <c>false</c> stand for a table with that under <c>enabled</c>.</param>
internal sealed class TableKey(string name, ConfigType type, char presence, bool hasShortForm)
{
    public string Name { get; } = name;

    public ConfigType Type { get; } = type;

    public bool IsConstant => presence == TableLayout.Constant;

    /// <summary>The value in a table; <see langword="null"/> where the key is not there.</summary>
    public object? Read(TomlValue table)
    {
        if (table.TryGet(Name, out var value)) return Type.ReadObject(hasShortForm ? TomlConvert.WithoutShortForm(value) : value);
        return presence == TableLayout.Required ? throw TypeFaults.Missing(table, Name) : null;
    }

    /// <summary>Checks a key that has one possible value.</summary>
    public void Expect(TomlValue table, object expected)
    {
        if (!table.TryGet(Name, out var value)) throw TypeFaults.Missing(table, Name);
        if (Type.ReadObject(value).Equals(expected)) return;
        throw new ConfigFormatException($"the key \"{Name}\" must be {Shown(expected)}", value.Line, value.Column);
    }

    private static string Shown(object value) => value switch
    {
        string text => "\"" + text + "\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
