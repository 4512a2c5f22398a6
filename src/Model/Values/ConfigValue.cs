using ConfigLock.Model.Provenance;

namespace ConfigLock.Model.Values;

/// <summary>
/// A value of a TOML or JSON document with the origin that it keeps through every step.
/// One tree serves layers, locks, schemas and catalogs, so that a schema's <c>default</c> or <c>enum</c>
/// and a layer's value are compared and moved without conversion.
/// </summary>
public abstract class ConfigValue(Origin origin)
{
    /// <summary>Where the value came from.</summary>
    public Origin Origin { get; } = origin;

    /// <summary>What kind of value it is.</summary>
    public abstract ValueKind Kind { get; }

    /// <summary>A copy that shares nothing changeable, each value's origin passed through <paramref name="map"/>.</summary>
    public abstract ConfigValue Copy(Func<Origin, Origin> map);

    /// <summary>A copy that shares nothing changeable.</summary>
    public ConfigValue Copy() => Copy(static origin => origin);
}
