using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>How the values of a type are read from TOML, and written as it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConfigType
{
    internal ConfigType()
    {
    }

    /// <summary>The type of lists of such values.</summary>
    internal virtual ConfigType List => throw new NotSupportedException();

    /// <summary>The type of tables of such values.</summary>
    /// <param name="patterns">Regular expressions of which each key must match one; none where any key will do.</param>
    internal virtual ConfigType Dictionary(params string[] patterns) => throw new NotSupportedException();

    internal abstract object ReadObject(TomlValue value);

    internal abstract TomlValue WriteObject(object value);

    /// <summary>Has a visitor do what it does with the type.</summary>
    public abstract object Accept(ConfigTypeVisitor visitor);
}

/// <inheritdoc cref="ConfigType"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConfigType<T> : ConfigType
    where T : notnull
{
    internal ConfigType()
    {
    }

    internal sealed override object ReadObject(TomlValue value) => Read(value);

    internal sealed override TomlValue WriteObject(object value) => Write((T)value);

    /// <exception cref="ConfigFormatException">The value is none of the type.</exception>
    internal abstract T Read(TomlValue value);

    internal abstract TomlValue Write(T value);

    /// <inheritdoc/>
    public sealed override object Accept(ConfigTypeVisitor visitor) => visitor.Visit<T>();
}
