using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Core.DotNet;

/// <summary>What a schema says of sections: whether they are arrays, and what is below them.</summary>
internal static class SectionShape
{
    /// <summary>Whether a section is an array by its schema; <see langword="null"/> where that says neither array nor table.</summary>
    public static bool? IsArray(KeyDefinition? definition)
    {
        var types = definition?.Types ?? SchemaTypes.None;
        return (types & (SchemaTypes.Array | SchemaTypes.Object)) switch
        {
            SchemaTypes.Array => true,
            SchemaTypes.Object => false,
            _ => null,
        };
    }

    /// <summary>
    /// Whether a section may be a text: where it wants elements or keys the binder makes nothing of the text that null is.
    /// </summary>
    public static bool TakesText(KeyDefinition? definition)
    {
        var types = definition?.Types ?? SchemaTypes.None;
        return types == SchemaTypes.None || (types & ~(SchemaTypes.Array | SchemaTypes.Object)) != 0;
    }

    /// <summary>
    /// The definition of a section below another one. Whether that is an array or a table is not known from one source alone: an element
    /// may be written by its position.
    /// </summary>
    public static KeyDefinition? Below(KeyDefinition? definition, string name)
    {
        if (definition is null || Positions.Of(name) < 0) return definition?.Child(name);
        if (IsArray(definition) == true) return definition.Element();
        return definition.Child(name) ?? (definition.IsArray ? definition.Element() : null);
    }
}
