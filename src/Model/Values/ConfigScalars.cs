using ConfigLock.Model.Provenance;

namespace ConfigLock.Model.Values;

/// <summary>A string.</summary>
public sealed class ConfigString(string value, Origin origin) : ConfigValue(origin)
{
    /// <summary>The text.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.String;

    /// <inheritdoc/>
    public override ConfigValue Copy(Func<Origin, Origin> map) => new ConfigString(Value, map(Origin));
}

/// <summary>A whole number of 64 bits.</summary>
public sealed class ConfigInteger(long value, Origin origin) : ConfigValue(origin)
{
    /// <summary>The number.</summary>
    public long Value { get; } = value;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Integer;

    /// <inheritdoc/>
    public override ConfigValue Copy(Func<Origin, Origin> map) => new ConfigInteger(Value, map(Origin));
}

/// <summary>A floating-point number.</summary>
public sealed class ConfigFloat(double value, Origin origin) : ConfigValue(origin)
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Float;

    /// <inheritdoc/>
    public override ConfigValue Copy(Func<Origin, Origin> map) => new ConfigFloat(Value, map(Origin));
}

/// <summary>A truth value.</summary>
public sealed class ConfigBoolean(bool value, Origin origin) : ConfigValue(origin)
{
    /// <summary>The truth value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Boolean;

    /// <inheritdoc/>
    public override ConfigValue Copy(Func<Origin, Origin> map) => new ConfigBoolean(Value, map(Origin));
}

/// <summary>A TOML date or time, kept as its canonical text so that no precision is lost.</summary>
/// <param name="kind">Which of the four kinds of date and time.</param>
/// <param name="text">Canonical text: upper-case <c>T</c> and <c>Z</c>, seconds written, no trailing zeros in a fraction.</param>
/// <param name="origin">Where it came from.</param>
public sealed class ConfigDate(ValueKind kind, string text, Origin origin) : ConfigValue(origin)
{
    /// <summary>The canonical text.</summary>
    public string Text { get; } = text;

    /// <inheritdoc/>
    public override ValueKind Kind { get; } = kind;

    /// <inheritdoc/>
    public override ConfigValue Copy(Func<Origin, Origin> map) => new ConfigDate(Kind, Text, map(Origin));
}

/// <summary>JSON's <c>null</c>.</summary>
public sealed class ConfigNull(Origin origin) : ConfigValue(origin)
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Null;

    /// <inheritdoc/>
    public override ConfigValue Copy(Func<Origin, Origin> map) => new ConfigNull(map(Origin));
}
