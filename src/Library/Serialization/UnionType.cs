using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>Values of several shapes: a closed hierarchy of cases.</summary>
/// <param name="outline">The cases, as <see cref="UnionLayout"/> reads them.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class UnionType<T>(string outline) : ElementType<T>
    where T : class
{
    private UnionLayout? _layout;

    internal UnionLayout Layout => _layout ??= new UnionLayout(outline, Types());

    internal sealed override T Read(TomlValue value)
    {
        var cases = Layout.For(value.Kind);
        if (cases.Count == 0) throw TypeFaults.Unexpected(value, Layout.Cases.SelectMany(static one => one.Kinds).Distinct());
        if (cases.Count == 1) return Create(cases[0], value);
        return value.Kind == TomlKind.Table && Layout.TagName is { } tag ? Create(Tagged(cases, value, tag), value) : FirstOf(cases, value);
    }

    internal sealed override TomlValue Write(T value)
    {
        var (inner, type) = Open(value);
        return type.WriteObject(inner);
    }

    /// <summary>The value that a union holds, and its type.</summary>
    internal (object Value, ConfigType Type) Open(T union)
    {
        var value = ValueOf(union, out var number) ?? throw new ArgumentOutOfRangeException(nameof(union));
        return (value, Layout.Cases[number].Type);
    }

    /// <summary>The union of a case that holds a value.</summary>
    internal T Close(int number, object value) => Create(number, value);

    /// <summary>The types that the outline names as <c>type</c>, in its order.</summary>
    protected virtual ConfigType[] Types() => [];

    /// <summary>Makes the case of a number.</summary>
    protected abstract T Create(int number, object value);

    /// <summary>The value that a union holds, with the number of its case; <see langword="null"/> for a union of no case.</summary>
    protected abstract object? ValueOf(T union, out int number);

    private static UnionCase Tagged(List<UnionCase> cases, TomlValue table, string key)
    {
        if (!table.TryGet(key, out var tag)) throw TypeFaults.Missing(table, key);
        var text = tag.AsString();
        return cases.Find(one => one.Tags.Contains(text)) ?? throw TypeFaults.NotOneOf(tag, cases.SelectMany(static one => one.Tags));
    }

    private T Create(UnionCase one, TomlValue value) => Create(one.Number, one.Type.ReadObject(value));

    // The first case that takes the value as it is: nothing required is missing, and what it is written as is the value again. If none
    // does, the first that takes it, and if none does that, the error that was found farthest into it.
    private T FirstOf(List<UnionCase> cases, TomlValue value)
    {
        T? first = null;
        ConfigFormatException? farthest = null;
        foreach (var one in cases)
        {
            try
            {
                var inner = one.Type.ReadObject(value);
                if (one.HasRequired(value) && one.Type.WriteObject(inner).Equals(value)) return Create(one.Number, inner);
                first ??= Create(one.Number, inner);
            }
            catch (ConfigFormatException error)
            {
                if (farthest is null || (error.Line, error.Column).CompareTo((farthest.Line, farthest.Column)) > 0) farthest = error;
            }
        }

        return first ?? throw farthest!;
    }
}
