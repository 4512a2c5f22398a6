namespace ConfigLock.Model.Schemas;

/// <summary>
/// The schemas that one applies itself in certain roles: what it refers to, then what its keywords hold in the order of their table.
/// </summary>
internal readonly struct AppliedSchemas(Schema schema, SubschemaRole roles)
{
    public Enumerator GetEnumerator() => new(schema, roles);

    /// <summary>As a list of its own.</summary>
    public List<Schema> ToList()
    {
        var list = new List<Schema>();
        foreach (var inner in this) list.Add(inner);
        return list;
    }

    public struct Enumerator(Schema schema, SubschemaRole roles)
    {
        private int _next = -2;

        public Schema Current { readonly get; private set; } = null!;

        public bool MoveNext()
        {
            while (_next < schema.Links.Count)
            {
                var (role, inner) = _next switch
                {
                    -2 => (SubschemaRole.Certain, schema.Reference),
                    -1 => (schema.DynamicRole, schema.DynamicReference),
                    _ => (schema.Links[_next].Role, schema.Links[_next].Schema),
                };
                _next++;
                if ((role & roles) == 0 || inner is null) continue;
                Current = inner;
                return true;
            }

            return false;
        }
    }
}
