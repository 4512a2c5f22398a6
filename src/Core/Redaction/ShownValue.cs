using ConfigLock.Model.Values;

namespace ConfigLock.Core.Redaction;

/// <summary>A value of a config as a message may show it. There is no way to one but through a <see cref="Redactor"/>.</summary>
public readonly struct ShownValue
{
    private readonly ConfigValue? _value;
    private readonly string? _cut;

    internal ShownValue(Redactor redactor, KeyPath path, ConfigValue value, bool isResolved) =>
        _value = redactor.Masked(path, value, isResolved);

    private ShownValue(string cut) => (_value, _cut) = (null, cut);

    private string Whole => _value is ConfigString { Value: ValueText.Masked } ? ValueText.Masked : ValueText.ShowWhole(_value!);

    /// <summary>A part of a text, such as the path that it names; all of it where it is masked.</summary>
    internal ShownValue Part(string part) => _value is ConfigString text && text.Value.Contains(part) ? new ShownValue(part) : this;

    /// <summary>The value on its own, cut where it gets long.</summary>
    internal ShownValue Short() => new(ValuePair.Around(Whole, 0));

    /// <summary>This value and another, both cut so that what differs between them is seen.</summary>
    internal (ShownValue This, ShownValue Other) BesideOther(ShownValue other)
    {
        var (a, b) = ValuePair.Cut(Whole, other.Whole);
        return (new ShownValue(a), new ShownValue(b));
    }

    /// <summary>The value as TOML on one line, cut where it gets long.</summary>
    public override string ToString()
    {
        if (_cut is not null) return _cut;
        return _value is null or ConfigString { Value: ValueText.Masked } ? ValueText.Masked : ValueText.Show(_value);
    }
}
