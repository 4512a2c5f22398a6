using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Types;

/// <summary>The kinds of TOML values as types see them.</summary>
internal enum ShapeKind
{
    String,
    Boolean,
    Integer,
    Number,
    Date,
    Array,
    Table,

    /// <summary>Any value of a kind that no other shape is for.</summary>
    Other,
}

/// <summary>
/// One of the shapes that a value can have. A choice of a schema has branches, which give a value its shapes; where those need
/// more than one type, each type is a case of a union.
/// </summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Node">The schemas that describe it.</param>
internal sealed record Shape(ShapeKind Kind, SchemaNode Node)
{
    /// <summary>The texts that it can be; <see langword="null"/> for any.</summary>
    public List<EnumChoice>? Choices { get; init; }

    /// <summary>The one value that it can be; <see langword="null"/> where there are more.</summary>
    public ConfigValue? Only { get; init; }

    /// <summary>The width of an integer.</summary>
    public ScalarKind Integer { get; init; } = ScalarKind.Int64;
}

/// <summary>A text that a value can be.</summary>
/// <param name="Value">The text.</param>
/// <param name="Schema">The schema that says it alone, and so describes it; <see langword="null"/> for none.</param>
internal sealed record EnumChoice(ConfigString Value, Schema? Schema);
