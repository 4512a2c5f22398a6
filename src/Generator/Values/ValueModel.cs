namespace ConfigLock.Generator.Values;

/// <summary>A value of the effective config, or a default, without its place: what the pipeline compares.</summary>
internal abstract record ValueModel
{
    /// <summary>The key of a feature's table that holds its state.</summary>
    public const string EnabledKey = "enabled";

    /// <summary>A feature's table where the value is its short form, else the value.</summary>
    public ValueModel WithoutShortForm() =>
        this is BooleanValue ? new TableValue([new TableEntry(EnabledKey, this)]) : this;
}

/// <summary>A string.</summary>
internal sealed record StringValue(string Text) : ValueModel;

/// <summary>A whole number.</summary>
internal sealed record IntegerValue(long Number) : ValueModel;

/// <summary>A floating-point number.</summary>
internal sealed record FloatValue(double Number) : ValueModel
{
    // By their bits: the two zeros are equal numbers, and written otherwise.
    public bool Equals(FloatValue? other) =>
        other is not null && BitConverter.DoubleToInt64Bits(Number) == BitConverter.DoubleToInt64Bits(other.Number);

    public override int GetHashCode() => Number.GetHashCode();
}

/// <summary>A truth value.</summary>
internal sealed record BooleanValue(bool Truth) : ValueModel;

/// <summary>A date or time: the name of its kind, as <c>TomlKind</c> spells it, and its canonical text.</summary>
internal sealed record DateValue(string Kind, string Text) : ValueModel;

/// <summary>An array.</summary>
internal sealed record ArrayValue(ImmutableEquatableArray<ValueModel> Items) : ValueModel;

/// <summary>A table, in ordinal order of its keys.</summary>
internal sealed record TableValue(ImmutableEquatableArray<TableEntry> Entries) : ValueModel
{
    public ValueModel? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
}

/// <summary>A key of a table.</summary>
internal sealed record TableEntry(string Key, ValueModel Value);
