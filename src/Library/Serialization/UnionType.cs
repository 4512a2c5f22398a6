using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>Values of several shapes: a closed hierarchy of cases.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionType<T> : ElementType<T>
    where T : ConfigUnion
{
    private readonly TypeSet _types;
    private readonly string _outline;
    private readonly int _firstCase;
    private readonly Type[] _caseTypes;
    private UnionLayout? _layout;

    /// <param name="types">The types that it belongs to.</param>
    /// <param name="outline">The cases, as <see cref="UnionLayout"/> reads them.</param>
    /// <param name="firstCase">The number of the first case among those of all unions.</param>
    /// <param name="caseTypes">The types of the cases.</param>
    internal UnionType(TypeSet types, string outline, int firstCase, Type[] caseTypes) =>
        (_types, _outline, _firstCase, _caseTypes) = (types, outline, firstCase, caseTypes);

    /// <summary>The cases, in the order in which they are tried.</summary>
    public IReadOnlyList<UnionCase> Cases => Layout.Cases;

    private UnionLayout Layout => _layout ??= new UnionLayout(_outline, _types);

    internal override T Read(TomlValue value)
    {
        var cases = Layout.For(value.Kind);
        if (cases.Count == 0) throw TypeFaults.Unexpected(value, Layout.Cases.SelectMany(static one => one.Kinds).Distinct());
        if (cases.Count == 1) return Create(cases[0], value);
        return value.Kind == TomlKind.Table && Layout.TagName is { } tag ? Create(Tagged(cases, value, tag), value) : FirstOf(cases, value);
    }

    internal override TomlValue Write(T value)
    {
        var inner = Open(value, out var one);
        return one.Type.WriteObject(inner);
    }

    /// <summary>The value that a union holds, and the case that it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the cases.</exception>
    public object Open(T union, out UnionCase one)
    {
        var number = Array.IndexOf(_caseTypes, union.GetType());
        if (number < 0) throw new ArgumentOutOfRangeException(nameof(union));
        one = Layout.Cases[number];
        return union.Held;
    }

    /// <summary>The union of a case that holds a value.</summary>
    public T Close(int number, object value) => (T)_types.CreateCase(_firstCase + number, value);

    private static UnionCase Tagged(List<UnionCase> cases, TomlValue table, string key)
    {
        if (!table.TryGet(key, out var tag)) throw TypeFaults.Missing(table, key);
        var text = tag.AsString();
        return cases.Find(one => one.Tags.Contains(text)) ?? throw TypeFaults.NotOneOf(tag, cases.SelectMany(static one => one.Tags));
    }

    private T Create(UnionCase one, TomlValue value) => Close(one.Number, one.Type.ReadObject(value));

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
                if (one.HasRequired(value) && one.Type.WriteObject(inner).Equals(value)) return Close(one.Number, inner);
                first ??= Close(one.Number, inner);
            }
            catch (ConfigFormatException error)
            {
                if (farthest is null || (error.Line, error.Column).CompareTo((farthest.Line, farthest.Column)) > 0) farthest = error;
            }
        }

        return first ?? throw farthest!;
    }
}
