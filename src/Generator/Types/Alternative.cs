using ConfigLock.Core.Schemas;
using ConfigLock.Core.Values;

namespace ConfigLock.Generator.Types;

/// <summary>The kinds of TOML values as types see them.</summary>
internal enum AlternativeKind
{
    String,
    Boolean,
    Integer,
    Number,
    Date,
    Array,
    Table,
}

/// <summary>One of the shapes that a value can have.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Node">The schemas that describe it.</param>
internal sealed record Alternative(AlternativeKind Kind, SchemaNode Node)
{
    /// <summary>The texts that it can be; <see langword="null"/> for any.</summary>
    public List<EnumChoice>? Choices { get; init; }

    /// <summary>The one value that it can be; <see langword="null"/> where there are more.</summary>
    public ConfigValue? Only { get; init; }

    /// <summary>Whether a lock writes a whole number without a fraction although others are allowed.</summary>
    public bool IsWholeFirst { get; init; }

    /// <summary>The width of an integer.</summary>
    public ScalarKind Integer { get; init; } = ScalarKind.Int64;
}

/// <summary>A text that a value can be.</summary>
/// <param name="Value">The text.</param>
/// <param name="Schema">The schema that says it alone, and so describes it; <see langword="null"/> for none.</param>
internal sealed record EnumChoice(ConfigString Value, Schema? Schema);

/// <summary>All shapes that a value can have.</summary>
internal sealed class AlternativeSet
{
    private readonly List<Alternative> _items = [];

    /// <summary>The shapes, in the order of the schema. None, where no value is valid.</summary>
    public IReadOnlyList<Alternative> Items => _items;

    /// <summary>Whether nothing is known: any value will do.</summary>
    public bool IsAny { get; set; }

    /// <summary>Whether the schema allows <c>null</c>, which TOML says by leaving the key out.</summary>
    public bool IsNullable { get; set; }

    /// <summary>Whether there is nothing but tables.</summary>
    public bool HasOnlyTables => !IsNullable && _items.TrueForAll(static item => item.Kind == AlternativeKind.Table);

    /// <summary>Adds a shape that is not there yet.</summary>
    public void Add(Alternative alternative)
    {
        if (!_items.Exists(known => known.Kind == alternative.Kind && known.Node.Equals(alternative.Node))) _items.Add(alternative);
    }

    /// <summary>Adds all that another set has.</summary>
    public void Add(AlternativeSet other)
    {
        IsAny |= other.IsAny;
        IsNullable |= other.IsNullable;
        foreach (var item in other._items) Add(item);
    }

    /// <summary>Makes one list of all texts that branches list one by one, in the name of the node that lists the branches.</summary>
    public void JoinChoices(SchemaNode node)
    {
        var texts = _items.FindAll(static item => item.Kind == AlternativeKind.String);
        if (texts.Count < 2 || texts.Exists(static item => item.Choices is null)) return;
        var choices = texts.SelectMany(static item => item.Choices).GroupBy(static choice => choice.Value.Value, StringComparer.Ordinal);
        _items[_items.IndexOf(texts[0])] = new Alternative(AlternativeKind.String, node) { Choices = [.. choices.Select(static same => same.First())] };
        _items.RemoveAll(item => texts.IndexOf(item) > 0);
    }

    /// <summary>What of the set is of kinds that are allowed.</summary>
    public AlternativeSet Within(SchemaTypes allowed, bool withTables)
    {
        var within = new AlternativeSet { IsAny = IsAny, IsNullable = IsNullable && (allowed & SchemaTypes.Null) != 0 };
        foreach (var item in _items)
        {
            if (item.Kind == AlternativeKind.Table && !withTables) continue;
            if ((allowed & KindSets.Of(item.Kind)) != 0) within.Add(item);
            else if (item.Kind == AlternativeKind.Number && (allowed & SchemaTypes.Integer) != 0) within.Add(new Alternative(AlternativeKind.Integer, item.Node));
        }

        return within;
    }
}
