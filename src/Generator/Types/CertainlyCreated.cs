using ConfigLock.Model.Defaults;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Types;

/// <summary>What the build leaves of a value that the schema's defaults make, wherever schemas stand.</summary>
/// <param name="defaults">What rules say about defaults.</param>
internal sealed class CertainlyCreated(RuleDefaults defaults) : CreatedParts<CertainlyCreated.Place>
{
    /// <summary>What is left of a value; <see langword="null"/> for nothing.</summary>
    /// <param name="schemas">The schemas of the value, which is created itself.</param>
    /// <param name="value">The value, which is changed in place.</param>
    public ConfigValue? Rest(SchemaList schemas, ConfigValue value)
    {
        var isChanged = false;
        return Rest(new Place(SchemaTraversal.Certain(schemas)), value, ref isChanged);
    }

    protected override bool IsNotCreated(Place place) => place.IsNotCreated;

    protected override bool IsExternal(Place place) => place.IsExternal;

    protected override Place KeyOf(Place table, string key)
    {
        var possible = table.Schemas.ToList();
        return new Place(
            SchemaTraversal.Certain(ContentSchemas.OfKey(table.Schemas, key)),
            defaults.IsNotCreated(possible, key),
            defaults.IsExternal(possible, key));
    }

    protected override Place ElementOf(Place array, int index) =>
        new(SchemaTraversal.Certain(ContentSchemas.OfItem(array.Schemas, index)));

    /// <summary>A place that a value stands at.</summary>
    /// <param name="Schemas">The schemas that certainly apply there.</param>
    /// <param name="IsNotCreated">Whether there is a path on which the defaults do not create a table there.</param>
    /// <param name="IsExternal">Whether there is one on which only the running program gets the value.</param>
    internal readonly record struct Place(SchemaList Schemas, bool IsNotCreated = false, bool IsExternal = false);
}
