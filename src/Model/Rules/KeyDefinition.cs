using System.Collections.Concurrent;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Rules;

/// <summary>
/// What the schema and the rules say about the key at one path, whatever its value. Definitions are made as they are
/// asked for, since a recursive schema has no end of paths, and are kept. Builds on several threads may share them: whatever
/// two of them make at once is the same, and either may be kept.
/// </summary>
internal sealed class KeyDefinition
{
    private const int MaximumChain = 16;

    private readonly KeyDefinition _root;
    private readonly MarkedSchemas _marked;
    private readonly List<RulesFileNode> _fileRules;
    private readonly bool _hasPatterns;
    private readonly bool _isWriteOnly;
    private readonly bool _ignoresCase;
    private KeyDefinition? _element;
    private ConcurrentDictionary<string, KeyDefinition?>? _children;
    private Unnamed? _unnamed;
    private IReadOnlyList<string>? _declaredKeys;
    private IReadOnlyList<string>? _namedKeys;
    private IReadOnlyDictionary<string, string>? _aliases;
    private Dictionary<string, string>? _spellings;
    private Knowledge _mayHoldExternal;
    private Knowledge _isExternal;
    private Knowledge _comesWithExternal;
    private int _definitionsMade;

    private KeyDefinition(KeyDefinition? root, IEnumerable<Schema> schemas, List<RulesFileNode> fileRules, bool ignoresCase)
    {
        (_root, _ignoresCase) = (root ?? this, ignoresCase);
        Interlocked.Increment(ref _root._definitionsMade);
        _fileRules = fileRules;
        Schemas = SchemaTraversal.Possible(schemas);
        _marked = root?._marked ?? new MarkedSchemas(Schemas);
        _hasPatterns = Schemas.Exists(static schema => schema.PatternProperties.Count > 0);
        Rules = KeyRules.Of(fileRules, Schemas);
        _isWriteOnly = KeySecrets.AreOn(Schemas);
    }

    private enum Knowledge
    {
        None,
        No,
        Yes,
    }

    /// <summary>How many definitions have been made so far, by the root and by all below it.</summary>
    public int DefinitionsMade => Volatile.Read(ref _root._definitionsMade);

    /// <summary>The schemas that can speak about the key, the outer first.</summary>
    public List<Schema> Schemas { get; }

    /// <summary>The key's rules. A rules file wins over the schema, rule by rule.</summary>
    public KeyRules Rules { get; }

    /// <summary>
    /// Whether nobody is shown the value, and no lock holds it: the schema marks it, or an element of it, as <c>writeOnly</c>, or
    /// <see cref="IsExternal"/>.
    /// </summary>
    public bool IsSecret => _isWriteOnly || IsExternal;

    /// <summary>Whether only the running program gets the value, or an element of it (docs/rules.md, <c>external</c>).</summary>
    public bool IsExternal => Rules.Has(LockRules.External) || (IsArray && Known(ref _isExternal, KeyExternals.AreElementsOf));

    /// <summary>
    /// Whether there is something at this path as soon as the running program has what only it gets: it is that, or a table with a key
    /// that is.
    /// </summary>
    public bool ComesWithExternal => IsExternal || Known(ref _comesWithExternal, KeyExternals.AreNamedIn);

    /// <summary>Whether something <see cref="IsSecret"/> that can stand in a value at this path, however deep.</summary>
    public bool MayHoldSecret => LeadsTo(_marked.LeadingToSecrets) || MayHoldExternal;

    /// <summary>Whether something <see cref="IsExternal"/> that can stand in a value at this path, however deep.</summary>
    public bool MayHoldExternal => Known(ref _mayHoldExternal, static key => key.FindsExternalBelow());

    /// <summary>Whether there are rules for a value at this path, or for something in it, however deep.</summary>
    public bool MayHoldRules => _fileRules.Count > 0 || LeadsTo(_marked.LeadingToRules);

    /// <summary>The same of a key of the table at this path, which need not be defined for that.</summary>
    public bool MayHoldRulesAt(string key)
    {
        if (_fileRules.Count > 0 || _hasPatterns || key == KeySchemas.AnyKey) return true;
        foreach (var schema in Schemas)
            if (_marked.LeadToRules(schema, key)) return true;
        return false;
    }

    /// <summary>Whether a lock has a digest of the value, in place of the value.</summary>
    public bool IsDigested => Rules.Has(LockRules.Digest) && (IsSecret || Rules.Has(LockRules.Strip));

    /// <summary>Whether a lock holds the key where the config has it.</summary>
    public InLock InLock => IsSecret ? InLock.Never : Rules.InLock;

    /// <summary>The types that the schemas name, as a set: <see cref="SchemaTypes.None"/> where none names any.</summary>
    public SchemaTypes Types
    {
        get
        {
            var types = SchemaTypes.None;
            foreach (var schema in Schemas) types |= schema.Types;
            return types;
        }
    }

    /// <summary>The keys that the schema names for a table at this path, in ordinal order.</summary>
    public IReadOnlyList<string> DeclaredKeys => _declaredKeys ??= KeySchemas.NamesIn(Schemas);

    /// <summary>Those, and the keys of an open table that a rules file names, in ordinal order.</summary>
    public IReadOnlyList<string> NamedKeys => _namedKeys ??= _fileRules.Count == 0
        ? DeclaredKeys
        : [.. DeclaredKeys.Union(RulesFileNode.Names(_fileRules).Where(name => name != KeySchemas.AnyKey && ChildAt(name) is not null))
            .OrderBy(static name => name, StringComparer.Ordinal)];

    /// <summary>Whether the schema has a schema for keys that it does not name.</summary>
    public bool IsOpen => Schemas.Exists(static schema =>
        schema.PatternProperties.Count > 0
            || schema.AdditionalProperties is { Always: null }
            || schema.UnevaluatedProperties is { Always: null });

    /// <summary>Whether a schema forbids keys that it does not name.</summary>
    public bool IsClosed => Schemas.Exists(static schema =>
        schema.AdditionalProperties is { Always: false } || schema.UnevaluatedProperties is { Always: false });

    /// <summary>Whether the schema has a schema for elements.</summary>
    public bool IsArray => Schemas.Exists(static schema => (schema.Roles & SubschemaRole.Item) != 0);

    /// <summary>For each other name of a key of this table, the key that it means in the end.</summary>
    public IReadOnlyDictionary<string, string> Aliases => _aliases ??= AliasMap.Of(this);

    /// <summary>The definition of the config as a whole.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="rulesFile">The rules beside it, as they are spelled in it; <see langword="null"/> for none.</param>
    /// <param name="ignoresCase">Whether keys of configs are the same without regard to case.</param>
    public static KeyDefinition Root(Schema schema, RulesFileNode? rulesFile, bool ignoresCase = false) =>
        new(null, [schema], rulesFile is null ? [] : [rulesFile], ignoresCase);

    /// <summary>The definition of a value apart from the config around it.</summary>
    /// <param name="schemas">The schemas that speak about it.</param>
    public static KeyDefinition Of(IEnumerable<Schema> schemas) => new(null, schemas, [], ignoresCase: false);

    /// <summary>The definition of a key of the table at this path; <see langword="null"/> where the schema has no schema for it.</summary>
    public KeyDefinition? Child(string key)
    {
        // Inside a profile the root's rules apply as if it were the root (docs/resolution.md, step 2).
        return Rules.Has(LockRules.Profiles) ? _root : ChildAt(Spelled(key));
    }

    private KeyDefinition? ChildAt(string key)
    {
        if (_children is { } children && children.TryGetValue(key, out var child)) return child;

        // Tables of thousands of keys have one schema for all of them.
        if (!IsNamed(key)) return (_unnamed ??= new Unnamed(MakeChild(key))).Definition;
        children =
            LazyInitializer.EnsureInitialized(ref _children, static () => new(concurrencyLevel: 1, capacity: 7, StringComparer.Ordinal))!;
        return children.GetOrAdd(key, MakeChild);
    }

    /// <summary>
    /// A key of the table at this path as the schema spells it, else as a rules file does, where keys are the same without regard to
    /// case; elsewhere, and where neither knows it, the key as it is.
    /// </summary>
    public string Spelled(string key)
    {
        if (!_ignoresCase || key == KeySchemas.AnyKey || Rules.Has(LockRules.Profiles) || KeySchemas.AnyNames(Schemas, key)) return key;
        return (_spellings ??= KeySpelling.OfKeysIn(this)).TryGetValue(key, out var spelled) ? spelled : key;
    }

    /// <summary>Whether a value of the type may be there: where no schema names a type, every one may.</summary>
    public bool MayBe(SchemaTypes type) => Types is var types && (types == SchemaTypes.None || (types & type) != 0);

    /// <summary>Whether a lock holds a key of the table at this path where the config has it.</summary>
    public InLock InLockOf(string key) => Aliases.ContainsKey(Spelled(key)) ? InLock.Never : Child(key)?.InLock ?? InLock.Always;

    /// <summary>
    /// The definition of the key that a key of the table at this path means in the end: of itself, or of what it is another name of.
    /// </summary>
    public KeyDefinition? Meant(string key)
    {
        var meant = Child(Aliases.TryGetValue(Spelled(key), out var name) ? name : key);

        // Circles are refused when rules are read; the count only keeps this from relying on it.
        for (var steps = 0; steps < MaximumChain && meant?.Rules.Get(LockRules.AliasOf) is { } target; steps++) meant = _root.Find(target);
        return meant;
    }

    /// <summary>The definition of the elements of an array at this path.</summary>
    public KeyDefinition Element()
    {
        // A rule's path names no element: "servers.token" speaks about each element of the array "servers".
        return _element ??= new KeyDefinition(
            _root,
            Schemas.SelectMany(KeySecrets.ItemsOf),
            [.. _fileRules, .. RulesFileNode.DescendAny(_fileRules)],
            _ignoresCase);
    }

    /// <summary>The definition at a path below this one, or <see langword="null"/>.</summary>
    public KeyDefinition? Find(IEnumerable<string> path)
    {
        var found = this;
        foreach (var part in path)
        {
            found = found.Child(part) ?? (found.IsArray ? InElement(found.Element(), part) : null);
            if (found is null) return null;
        }

        return found;
    }

    /// <summary>The keys that a path can go on with from here, in ordinal order: for an array, those of its elements.</summary>
    public IReadOnlyList<string> KeysBelow => IsArray && DeclaredKeys.Count == 0 ? Element().DeclaredKeys : DeclaredKeys;

    // A path need not name an element, and may with a "*".
    private static KeyDefinition? InElement(KeyDefinition element, string part) =>
        part == KeySchemas.AnyKey && !element.IsOpen ? element : element.Child(part);

    /// <summary>The definition at the path of a value below this one, or <see langword="null"/>.</summary>
    public KeyDefinition? Find(KeyPath path) =>
        path.Follow(this, static (table, key) => table.Child(key), static (array, _) => array.Element());

    /// <summary>Whether the value at a path below this one is a secret, or part of one.</summary>
    public bool IsSecretAt(KeyPath path)
    {
        for (var at = path; at is not null; at = at.Parent)
            if (Find(at) is { IsSecret: true }) return true;
        return false;
    }

    private bool IsNamed(string key)
    {
        if (key == KeySchemas.AnyKey) return _hasPatterns || Schemas.Exists(static schema => schema.Properties.Count > 0);
        return _hasPatterns || RulesFileNode.AnyNames(_fileRules, key) || KeySchemas.AnyNames(Schemas, key);
    }

    // Builds on several threads find the same.
    private bool Known(ref Knowledge known, Func<KeyDefinition, bool> find)
    {
        if (known == Knowledge.None) known = find(this) ? Knowledge.Yes : Knowledge.No;
        return known == Knowledge.Yes;
    }

    // Where the config has none, which is known once, none of its keys has any.
    private bool FindsExternalBelow() =>
        (this == _root || _root.MayHoldExternal)
        && ((Rules.Has(LockRules.Profiles) ? _root : this)._fileRules.Exists(static node => node.SaysExternal)
            || LeadsTo(_marked.LeadingToExternals));

    // Whether something marked can stand in a value at this path. A profile is a config again.
    private bool LeadsTo(HashSet<Schema> marked)
    {
        foreach (var schema in Rules.Has(LockRules.Profiles) ? _root.Schemas : Schemas)
            if (marked.Contains(schema)) return true;
        return false;
    }

    private KeyDefinition? MakeChild(string key)
    {
        var schemas = KeySchemas.OfKey(Schemas, key);
        return schemas.Count == 0 ? null : new KeyDefinition(_root, schemas, RulesFileNode.Descend(_fileRules, key), _ignoresCase);
    }

    // The definition of the keys that the schema does not name, where there is one.
    private sealed record Unnamed(KeyDefinition? Definition);
}
