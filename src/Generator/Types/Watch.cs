using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Types;

/// <summary>
/// What schemas ask about one place of a config beyond what the schema of each key says of its value: conditions, choices,
/// rules about several keys. A default there can make a valid config invalid, and the build then leaves it out.
/// </summary>
internal sealed class Watch
{
    private static readonly Validator Validator = new(new ValidationOptions());

    private static readonly HashSet<Schema> None = [];

    // There is a watch for each place of a config, and at most places nothing is asked.
    private HashSet<Schema>? _held;
    private HashSet<Schema>? _asked;
    private HashSet<Schema>? _possible;

    /// <summary>Whether every key at this place and below it is asked about.</summary>
    public bool AreAll { get; private set; }

    /// <summary>The schemas that can speak about the value here, whichever branches hold.</summary>
    public IReadOnlyCollection<Schema> Possible => _possible ?? None;

    private HashSet<Schema> Held => _held ?? None;

    private HashSet<Schema> Asked => _asked ?? None;

    private int Count => Held.Count + Asked.Count + Possible.Count;

    /// <summary>Asks about every key at this place and below it.</summary>
    public void AddAll() => AreAll = true;

    /// <summary>Adds a schema that holds here in any case.</summary>
    public void Hold(Schema schema)
    {
        (_held ??= []).Add(schema);
        if (ListsTables(schema) || schema.DynamicAnchor is not null) AreAll = true;
    }

    /// <summary>Adds a schema that need not hold here: whether it does is what is asked, through all that it applies in place.</summary>
    public void Ask(Schema schema)
    {
        foreach (var inner in SchemaTraversal.Spread(schema, SubschemaRole.InPlace, _asked ??= []))
            if (ListsTables(inner) || inner.DynamicReference is not null) AreAll = true;
    }

    /// <summary>Adds schemas that can speak about the value here, and says whether any of them was new.</summary>
    public bool Allow(IEnumerable<Schema> schemas)
    {
        var count = Possible.Count;
        (_possible ??= []).UnionWith(schemas);
        return Possible.Count != count;
    }

    /// <summary>Adds what another asks, and says whether any of it was new.</summary>
    public bool Add(Watch other)
    {
        var (wereAll, count) = (AreAll, Count);
        AreAll |= other.AreAll;
        Unite(ref _held, other._held);
        Unite(ref _asked, other._asked);
        Unite(ref _possible, other._possible);
        return AreAll != wereAll || Count != count;
    }

    /// <summary>Whether anything but its own schemas asks about a key of the table here.</summary>
    public bool Concerns(string key) =>
        AreAll || Held.Any(schema => Limits(schema, key)) || Asked.Any(schema => Names(schema, key));

    /// <summary>What is asked about the value of a key.</summary>
    public Watch OfKey(string key) => Inside(schema => SchemasOf(schema, key));

    /// <summary>What is asked about the values of keys that the table's schemas do not name.</summary>
    public Watch OfOthers() => Inside(static schema => schema.Applied(SubschemaRole.Key).ToList());

    /// <summary>What is asked about the elements of an array.</summary>
    public Watch OfItems()
    {
        var inside = Inside(static schema => schema.Applied(SubschemaRole.Item | SubschemaRole.SomeItem).ToList());
        foreach (var schema in Held)
            if (schema.Contains is not null) inside.Ask(schema.Contains);

        // A key that is added to one element can make it equal to another.
        if (Held.Concat(Asked).Any(static schema => schema.UniqueItems)) inside.AddAll();
        return inside;
    }

    private Watch Inside(Func<Schema, List<Schema>> schemas)
    {
        var inside = new Watch { AreAll = AreAll };
        foreach (var schema in Asked)
            foreach (var inner in schemas(schema)) inside.Ask(inner);
        inside.Allow(AroundShapes.Of(Possible.SelectMany(schemas)));
        return inside;
    }

    private static void Unite(ref HashSet<Schema>? set, HashSet<Schema>? other)
    {
        if (other is not null) (set ??= []).UnionWith(other);
    }

    private static bool ListsTables(Schema schema) =>
        schema.Const is ConfigTable or ConfigArray || schema.Enum?.Any(static value => value is ConfigTable or ConfigArray) == true;

    private static bool Limits(Schema schema, string key) =>
        schema.PropertyCount.Maximum < long.MaxValue
        || schema.DependentRequired.Any(dependent => dependent.Name == key)
        || schema.DependentSchemas.Any(dependent => dependent.Name == key)
        || (schema.UnevaluatedProperties is { Always: not true }
            && !SchemaTraversal.Judging([schema]).Exists(part => part.Property(key) is not null))
        || (schema.PropertyNames is { } names && !Validator.IsValid(names, new ConfigString(key, default)));

    private static bool Names(Schema schema, string key) =>
        schema.PropertyCount.Any
        || schema.PropertyNames is not null
        || schema.Required.Contains(key)
        || schema.DependentSchemas.Any(dependent => dependent.Name == key)
        || schema.DependentRequired.Any(dependent => dependent.Name == key || dependent.Needs.Contains(key))
        || SchemasOf(schema, key).Any(static inner => inner.Always != true);

    private static List<Schema> SchemasOf(Schema schema, string key)
    {
        var found = new SchemaList();
        ContentSchemas.AddOfKey(schema, key, ref found, ifSlow: true);
        if (schema.UnevaluatedProperties is { } unevaluated) found.Add(unevaluated);
        return found.ToList();
    }
}
