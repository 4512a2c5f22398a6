namespace ConfigLock.Serialization;

/// <summary>A type that is the same for every schema.</summary>
internal sealed class ScalarType<T>(Func<TomlValue, T> read, Func<T, TomlValue> write) : ElementType<T>
    where T : notnull
{
    internal override T Read(TomlValue value) => read(value);

    internal override TomlValue Write(T value) => write(value);
}
