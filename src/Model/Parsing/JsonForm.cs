using ConfigLock.Model.Provenance;
using ConfigLock.Model.Text;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Parsing;

/// <summary>What a JSON text may hold beside what RFC 8259 allows, and how it is read.</summary>
internal sealed record JsonForm
{
    /// <summary>As RFC 8259 has it; a repeated key is a fault.</summary>
    public static readonly JsonForm Strict = new();

    /// <summary>How deep arrays and objects may nest.</summary>
    public int MaximumDepth { get; init; } = JsonReader.MaximumDepth;

    /// <summary>Whether comments and trailing commas are allowed, as in the configuration files of .NET programs.</summary>
    public bool AllowsComments { get; init; }

    /// <summary>
    /// Whether a number that is not in TOML's canonical spelling is read as its text: <c>1.10</c>, <c>1e3</c>, more than 64 bits.
    /// </summary>
    public bool KeepsNumberText { get; init; }

    /// <summary>Receives a key that its object has already; <see langword="null"/> where that is a fault.</summary>
    public Action<RepeatedKey>? Repeated { get; init; }
}

/// <summary>A key that its object has already.</summary>
/// <param name="Table">What the object has become so far, with the key as it stood there first.</param>
/// <param name="Key">The key.</param>
/// <param name="Place">Where it stands again.</param>
/// <param name="Value">Its value there.</param>
internal sealed record RepeatedKey(ConfigTable Table, string Key, Place Place, ConfigValue Value)
{
    /// <summary>The fault of a key whose value nobody can choose.</summary>
    public TextFault Fault => JsonReader.Repeated(Key, Place);
}
