using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Effective;

/// <summary>A value of the effective config, or a default, without its place: what the pipeline compares.</summary>
internal abstract record ValueModel;

/// <summary>A string.</summary>
internal sealed record StringValue(string Text) : ValueModel;

/// <summary>A whole number.</summary>
internal sealed record IntegerValue(long Number) : ValueModel;

/// <summary>A floating-point number.</summary>
internal sealed record FloatValue(double Number) : ValueModel;

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
