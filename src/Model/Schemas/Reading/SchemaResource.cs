using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Reading;

/// <summary>A schema with a name of its own: a document's root, or an embedded schema with an <c>$id</c>.</summary>
internal sealed class SchemaResource(ConfigValue root, string address, DialectChoice dialect)
{
    public ConfigValue Root { get; } = root;

    /// <summary>The address that references inside are relative to.</summary>
    public string Address { get; } = address;

    /// <summary>The dialect, and why it may not be right.</summary>
    public DialectChoice Choice { get; } = dialect;

    public Dialect Dialect => Choice.Dialect;

    /// <summary>Named places inside.</summary>
    public Dictionary<string, ConfigValue> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Named places inside that dynamic references can mean; the empty name is <c>$recursiveAnchor</c>.</summary>
    public Dictionary<string, ConfigValue> DynamicAnchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The dynamic anchors that some dynamic reference asks for, read.</summary>
    public Dictionary<string, Schema> LinkedAnchors { get; } = new(StringComparer.Ordinal);
}
