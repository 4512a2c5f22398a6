using ConfigLock.Model.Schemas;

namespace ConfigLock.Generator.Types;

/// <summary>All shapes that a value can have.</summary>
internal sealed class ShapeSet
{
    private readonly List<Shape> _items = [];

    /// <summary>The shapes, in the order of the schema. None, where no value is valid.</summary>
    public IReadOnlyList<Shape> Items => _items;

    /// <summary>Whether nothing is known: any value will do.</summary>
    public bool IsAny { get; set; }

    /// <summary>The kinds of which any value will do: all but tables for a schema that lists properties and no type.</summary>
    public SchemaTypes Other { get; set; }

    /// <summary>Whether there are such kinds; then a date or time will do as well.</summary>
    public bool HasOther => Other != SchemaTypes.None;

    /// <summary>Whether the schema allows <c>null</c>, which TOML says by leaving the key out.</summary>
    public bool IsNullable { get; set; }

    /// <summary>Whether there is nothing but tables, as far as anything is known.</summary>
    public bool HasOnlyTables => !IsNullable && _items.TrueForAll(static item => item.Kind == ShapeKind.Table);

    /// <summary>The one shape; <see langword="null"/> where there are several, or a value can be absent.</summary>
    public Shape? Only => !IsAny && !HasOther && !IsNullable && _items.Count == 1 ? _items[0] : null;

    /// <summary>The shapes that are tables.</summary>
    public List<Shape> Tables => _items.FindAll(static item => item.Kind == ShapeKind.Table);

    /// <summary>Adds a shape that is not there yet.</summary>
    public void Add(Shape shape)
    {
        if (!_items.Exists(known => known.Kind == shape.Kind && known.Node.Equals(shape.Node))) _items.Add(shape);
    }

    /// <summary>Adds all that another set has.</summary>
    public void Add(ShapeSet other)
    {
        IsAny |= other.IsAny;
        Other |= other.Other;
        IsNullable |= other.IsNullable;
        foreach (var item in other._items) Add(item);
    }

    /// <summary>Makes one list of all texts that branches list one by one, in the name of the node that lists the branches.</summary>
    public void JoinChoices(SchemaNode node)
    {
        var texts = _items.FindAll(static item => item.Kind == ShapeKind.String);
        if (texts.Count < 2 || texts.Exists(static item => item.Choices is null)) return;
        var choices = texts.SelectMany(static item => item.Choices).GroupBy(static choice => choice.Value.Value, StringComparer.Ordinal);
        _items[_items.IndexOf(texts[0])] = new Shape(ShapeKind.String, node) { Choices = [.. choices.Select(static same => same.First())] };
        _items.RemoveAll(item => texts.IndexOf(item) > 0);
    }

    /// <summary>Takes dates and times for texts.</summary>
    /// <param name="keepsText">Whether the texts may be others too.</param>
    public void TakeDates(bool keepsText)
    {
        foreach (var text in _items.FindAll(static item => item.Kind == ShapeKind.String))
        {
            if (text.Choices is { } choices)
            {
                IsAny |= choices.Exists(static choice => EnumValues.LooksLikeDate(choice.Value.Value));
                continue;
            }

            if (!keepsText) _items.Remove(text);
            Add(new Shape(ShapeKind.Date, text.Node));
        }
    }

    /// <summary>What of the shapes is of kinds that are allowed.</summary>
    public ShapeSet Within(SchemaTypes allowed, bool withTables)
    {
        var within = new ShapeSet { IsAny = IsAny, IsNullable = IsNullable && (allowed & SchemaTypes.Null) != 0 };
        foreach (var item in _items)
        {
            if (item.Kind == ShapeKind.Table && !withTables) continue;
            if ((allowed & KindSets.Of(item.Kind)) != 0) within.Add(item);
            else if (item.Kind == ShapeKind.Number && (allowed & SchemaTypes.Integer) != 0)
                within.Add(new Shape(ShapeKind.Integer, item.Node));
        }

        return within;
    }
}
