using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Defaults;

/// <summary>
/// The value of a key that no source sets: its default with all that the default's own schemas add, or a table that
/// the defaults inside it complete (docs/resolution.md, step 6).
/// </summary>
/// <param name="validator">Judges values with defaults as ordinary ones.</param>
internal sealed class AbsentValue(Validator validator)
{
    // A schema whose references fan out exponentially describes more keys than can ever be written.
    private const int MaximumValues = 200_000;

    // No TOML file can hold a key below this.
    private const int MaximumDepth = 128;

    private readonly HashSet<Schema> _endless = [];
    private readonly Dictionary<SchemaList, Known> _known = [];
    private OpenTable? _open;
    private int _created;

    /// <summary>Whether there were more defaults than any config has; then nothing more is created.</summary>
    public bool IsExhausted => _created >= MaximumValues;

    /// <summary>Counts from none again.</summary>
    public void StartRound() => _created = 0;

    /// <summary>The value, or <see langword="null"/> where there is none, or none that its schemas allow.</summary>
    /// <param name="schemas">The schemas of the key.</param>
    public ConfigValue? Create(SchemaList schemas)
    {
        if (_open is { Depth: > MaximumDepth }) _created = MaximumValues;
        if (IsExhausted) return null;

        // The same schemas give the same value wherever they stand.
        if (!_known.TryGetValue(schemas, out var known))
        {
            var before = _created;
            var value = Make(schemas);
            _known[schemas] = new Known(value, _created - before);
            return value?.Copy();
        }

        _created += known.Size;
        return known.Value?.Copy();
    }

    private ConfigValue? Make(SchemaList schemas)
    {
        var unconditional = SchemaTraversal.Certain(schemas);
        var value = DefaultValue.Find(unconditional);
        if (value is null)
        {
            if (!MustBeTable(unconditional)) return null;
            value = new ConfigTable(DefaultValue.OriginAt(unconditional[0].Place));
            if (!Complete(schemas, unconditional, value) || ((ConfigTable)value).Count == 0) return null;
        }
        else if (!Complete(schemas, unconditional, value))
        {
            return null;
        }

        _created++;
        return validator.IsValid(schemas, value) ? value : null;
    }

    // A key whose defaults lead back to it would fill in tables without end, one level more at each replay of the lock, so
    // no table of the whole circle is created, wherever it is entered. That two keys refer to one schema makes no circle.
    private bool Complete(SchemaList schemas, SchemaList unconditional, ConfigValue value)
    {
        if (value is not (ConfigTable or ConfigArray)) return true;
        OpenTable? again = null;
        for (var open = _open; open is not null; open = open.Outer)
            if (open.Schemas.Exists(schemas.Contains)) again = open;
        if (again is not null)
        {
            for (var open = _open; open != again.Outer; open = open!.Outer)
                foreach (var schema in open!.Entered)
                    if (ContentSchemas.OfKey(new SchemaList(schema), open.Key).Count > 0) _endless.Add(schema);
            return false;
        }

        _open = new OpenTable(schemas, _open);
        Fill(unconditional, value);
        _open = _open.Outer;
        return !unconditional.Exists(_endless.Contains);
    }

    private void Fill(SchemaList unconditional, ConfigValue value)
    {
        if (value is ConfigArray array)
        {
            for (var i = 0; i < array.Items.Count; i++)
                Fill(SchemaTraversal.Certain(ContentSchemas.OfItem(unconditional, i)), array.Items[i]);
        }
        else if (value is ConfigTable table)
        {
            for (var i = 0; i < table.Count; i++)
                Fill(SchemaTraversal.Certain(ContentSchemas.OfKey(unconditional, table[i].Key)), table[i].Value);
            foreach (var schema in unconditional)
            {
                foreach (var property in schema.Properties)
                {
                    if (table.Contains(property.Name)) continue;
                    (_open!.Entered, _open.Key) = (unconditional, property.Name);
                    if (Create(ContentSchemas.OfKey(unconditional, property.Name)) is { } inner)
                        table.Set(property.Name, inner.Origin.Place, inner);
                }
            }
        }
    }

    private static bool MustBeTable(SchemaList unconditional)
    {
        if (unconditional.Exists(static schema => schema.Types == SchemaTypes.Object)) return true;
        return unconditional.TrueForAll(static schema => schema.Types == SchemaTypes.None)
            && unconditional.Exists(static schema => schema.Properties.Count > 0);
    }

    private sealed record Known(ConfigValue? Value, int Size);

    // A table that is being filled in, with those around it.
    private sealed class OpenTable(SchemaList schemas, OpenTable? outer)
    {
        public SchemaList Schemas => schemas;

        public OpenTable? Outer => outer;

        /// <summary>The schemas of the table inside that is being filled in.</summary>
        public SchemaList Entered { get; set; }

        /// <summary>Its key that is being created.</summary>
        public string Key { get; set; } = string.Empty;

        public int Depth { get; } = outer is null ? 1 : outer.Depth + 1;
    }
}
