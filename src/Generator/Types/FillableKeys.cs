using ConfigLock.Generator.Values;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;

namespace ConfigLock.Generator.Types;

/// <summary>
/// Tells which keys a build may fill in where no source sets them, whichever branches hold. A config as it was written may
/// lack such a key, also where its schema requires it.
/// </summary>
/// <param name="defaults">What rules say about defaults.</param>
internal sealed class FillableKeys(RuleDefaults defaults)
{
    // So far in each other nobody requires tables. What is not looked into may be given.
    private const int MaximumTables = 256;

    // What is known for good. Whatever a table leads back to may be given only if something else gives it.
    private readonly Dictionary<ImmutableEquatableArray<Schema>, bool> _known = [];
    private readonly HashSet<ImmutableEquatableArray<Schema>> _seen = [];
    private int _depth;

    /// <summary>Whether a default may give a key, or those inside it complete it.</summary>
    /// <param name="table">Every schema that can speak about the table.</param>
    /// <param name="key">The key.</param>
    public bool May(IEnumerable<Schema> table, string key)
    {
        if (defaults.MayGive(table, key)) return true;
        var schemas = SchemasOf(table, key);
        if (SchemaTraversal.Possible(schemas).Exists(static schema => schema.Default is not null)) return true;

        // Each round may find more by what the one before it found.
        for (var count = -1; count < _known.Count;)
        {
            count = _known.Count;
            _seen.Clear();
            if (MayGive(schemas)) return true;
        }

        foreach (var seen in _seen) _known[seen] = false;
        return false;
    }

    private bool MayGive(List<Schema> schemas)
    {
        var key = schemas.ToEquatableArray();
        if (_known.TryGetValue(key, out var known)) return known;
        if (_depth == MaximumTables) return true;
        _depth++;
        var may = _seen.Add(key) && Find(schemas);
        _depth--;
        return may && (_known[key] = true);
    }

    private bool Find(List<Schema> schemas)
    {
        var possible = SchemaTraversal.Certain(SchemaList.Of(schemas)).ToList();
        if (possible.Exists(schema => schema.Default is not null || defaults.MayCreate(schema))) return true;

        // Of a table that lacks what one of its schemas requires, the others may still be the ones that hold.
        while (possible.Find(schema => schema.Required.Any(key => !MayGive(SchemasOf(possible, key)))) is { } incomplete)
            possible.Remove(incomplete);
        return possible.Exists(MayBeTable)
            && possible.SelectMany(static schema => schema.Properties).Any(property => MayGive(SchemasOf(possible, property.Name)));
    }

    private static bool MayBeTable(Schema schema) =>
        schema.Types == SchemaTypes.Object || (schema.Types == SchemaTypes.None && schema.Properties.Count > 0);

    private static List<Schema> SchemasOf(IEnumerable<Schema> table, string key) =>
        ContentSchemas.OfKey(SchemaList.Of(table), key).ToList();
}
