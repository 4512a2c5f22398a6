using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas.Patterns;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas;

/// <summary>
/// One schema, read and linked: keywords as typed values, subschemas as schemas. A recursive schema is a circle
/// of objects, so whoever walks it must remember where they were. Keywords that the dialect does not know are absent.
/// </summary>
public sealed class Schema
{
    private Dictionary<string, Schema>? _propertyIndex;
    private SubschemaRole _linkRoles;

    internal Schema(ConfigValue json, Dialect dialect) => (Json, Dialect) = (json, dialect);

    /// <summary>The schema of a config that nobody has described: it allows anything and knows no key.</summary>
    public static Schema Open { get; } = new(new ConfigBoolean(true, default), Dialect.None) { Always = true };

    /// <summary>The schema as written: a table or a boolean.</summary>
    public ConfigValue Json { get; }

    /// <summary>The dialect that it is written in.</summary>
    public Dialect Dialect { get; }

    /// <summary>Where it stands.</summary>
    public Place Place => Json.Origin.Place;

    /// <summary>What a schema that is a mere <c>true</c> or <c>false</c> says; <see langword="null"/> for any other.</summary>
    public bool? Always { get; internal set; }

    /// <summary>The target of <c>$ref</c>.</summary>
    public Schema? Reference { get; internal set; }

    /// <summary>
    /// Whether validation looks at <see cref="Reference"/> alone, as it does up to draft 7. What stands beside the
    /// reference is read nevertheless: defaults and annotations there count in every draft.
    /// </summary>
    public bool ReferenceOnly => Reference is not null && Dialect.ReferenceIgnoresSiblings;

    /// <summary>Whether the schema says nothing beside its reference that validation looks at.</summary>
    internal bool IsMereReference => Reference is not null && (Dialect.ReferenceIgnoresSiblings || Json is ConfigTable { Count: 1 });

    /// <summary>The target of <c>$dynamicRef</c> or <c>$recursiveRef</c> where no schema on the way here supplies another.</summary>
    public Schema? DynamicReference { get; internal set; }

    /// <summary>
    /// The anchor through which another schema can supply the target of <see cref="DynamicReference"/>; <see langword="null"/> if
    /// none can.
    /// </summary>
    public string? DynamicAnchor { get; internal set; }

    /// <summary>What the resource around this schema supplies to dynamic references; one object for the whole resource.</summary>
    internal IReadOnlyDictionary<string, Schema>? DynamicAnchors { get; set; }

    /// <summary>The part of <see cref="DynamicReference"/>.</summary>
    internal SubschemaRole DynamicRole =>
        DynamicReference is null ? SubschemaRole.None : DynamicAnchor is null ? SubschemaRole.Certain : SubschemaRole.Supplied;

    /// <summary>All schemas that keywords hold, with what they are applied to, in the order of the keywords' table.</summary>
    internal IReadOnlyList<SubschemaLink> Links { get; private set; } = [];

    /// <summary>The roles that at least one schema has which this one applies.</summary>
    internal SubschemaRole Roles => _linkRoles | DynamicRole | (Reference is null ? SubschemaRole.None : SubschemaRole.Certain);

    /// <summary><c>allOf</c>.</summary>
    public IReadOnlyList<Schema> AllOf { get; internal set; } = [];

    /// <summary><c>anyOf</c>.</summary>
    public IReadOnlyList<Schema> AnyOf { get; internal set; } = [];

    /// <summary><c>oneOf</c>.</summary>
    public IReadOnlyList<Schema> OneOf { get; internal set; } = [];

    /// <summary><c>not</c>.</summary>
    public Schema? Not { get; internal set; }

    /// <summary><c>if</c>. Without it, <see cref="Then"/> and <see cref="Else"/> mean nothing.</summary>
    public Schema? If { get; internal set; }

    /// <summary><c>then</c>.</summary>
    public Schema? Then { get; internal set; }

    /// <summary><c>else</c>.</summary>
    public Schema? Else { get; internal set; }

    /// <summary><c>properties</c>, in the order in which they are written.</summary>
    public IReadOnlyList<SchemaProperty> Properties { get; internal set; } = [];

    /// <summary><c>patternProperties</c>.</summary>
    public IReadOnlyList<PatternSchema> PatternProperties { get; internal set; } = [];

    /// <summary>
    /// <c>additionalProperties</c>: what holds for keys that neither <see cref="Properties"/> nor
    /// <see cref="PatternProperties"/> name.
    /// </summary>
    public Schema? AdditionalProperties { get; internal set; }

    /// <summary><c>unevaluatedProperties</c>: the same, with the keys that schemas applied in place name set aside too.</summary>
    public Schema? UnevaluatedProperties { get; internal set; }

    /// <summary><c>propertyNames</c>.</summary>
    public Schema? PropertyNames { get; internal set; }

    /// <summary><c>dependentSchemas</c>, and <c>dependencies</c> where they are schemas.</summary>
    public IReadOnlyList<SchemaProperty> DependentSchemas { get; internal set; } = [];

    /// <summary><c>dependentRequired</c>, and <c>dependencies</c> where they list keys.</summary>
    public IReadOnlyList<DependentKeys> DependentRequired { get; internal set; } = [];

    /// <summary><c>required</c>.</summary>
    public IReadOnlyList<string> Required { get; internal set; } = [];

    /// <summary><c>minProperties</c> and <c>maxProperties</c>.</summary>
    public CountLimits PropertyCount { get; internal set; } = CountLimits.None;

    /// <summary><c>prefixItems</c>, or <c>items</c> where older drafts give it an array: the elements at fixed positions.</summary>
    public IReadOnlyList<Schema> PrefixItems { get; internal set; } = [];

    /// <summary>
    /// What holds for every element after <see cref="PrefixItems"/>: <c>items</c>, or <c>additionalItems</c> of older drafts.
    /// </summary>
    public Schema? Items { get; internal set; }

    /// <summary><c>unevaluatedItems</c>.</summary>
    public Schema? UnevaluatedItems { get; internal set; }

    /// <summary><c>contains</c>.</summary>
    public Schema? Contains { get; internal set; }

    /// <summary><c>minContains</c> and <c>maxContains</c>; at least one where nothing is said.</summary>
    public CountLimits ContainsCount { get; internal set; } = new(1, long.MaxValue);

    /// <summary><c>minItems</c> and <c>maxItems</c>.</summary>
    public CountLimits ItemCount { get; internal set; } = CountLimits.None;

    /// <summary><c>uniqueItems</c>.</summary>
    public bool UniqueItems { get; internal set; }

    /// <summary><c>type</c>.</summary>
    public SchemaTypes Types { get; internal set; }

    /// <summary><c>enum</c>; <see langword="null"/> where absent.</summary>
    public IReadOnlyList<ConfigValue>? Enum { get; internal set; }

    /// <summary><c>const</c>; <see langword="null"/> where absent. JSON's <c>null</c> is a <see cref="ConfigNull"/>.</summary>
    public ConfigValue? Const { get; internal set; }

    /// <summary><c>minimum</c> and its like; <see langword="null"/> where the schema says none of them.</summary>
    public NumberLimits? Number { get; internal set; }

    /// <summary><c>minLength</c> and <c>maxLength</c>, in code points.</summary>
    public CountLimits Length { get; internal set; } = CountLimits.None;

    /// <summary><c>pattern</c>.</summary>
    public SchemaPattern? Pattern { get; internal set; }

    /// <summary><c>format</c>.</summary>
    public string? Format { get; internal set; }

    /// <summary><c>default</c>; <see langword="null"/> where absent or JSON's <c>null</c>, which TOML cannot say.</summary>
    public ConfigValue? Default { get; internal set; }

    /// <summary><c>title</c>.</summary>
    public string? Title { get; internal set; }

    /// <summary><c>description</c>.</summary>
    public string? Description { get; internal set; }

    /// <summary><c>writeOnly</c>: the value is a secret.</summary>
    public bool WriteOnly { get; internal set; }

    /// <summary><c>readOnly</c>.</summary>
    public bool ReadOnly { get; internal set; }

    /// <summary><c>deprecated</c>.</summary>
    public bool Deprecated { get; internal set; }

    /// <summary>The schema of a key that <see cref="Properties"/> name, or <see langword="null"/>.</summary>
    public Schema? Property(string name) =>
        _propertyIndex is not null && _propertyIndex.TryGetValue(name, out var schema) ? schema : null;

    /// <summary>Any keyword as written, known or not, such as <c>x-configlock</c>; <see langword="null"/> where absent.</summary>
    public ConfigValue? Keyword(string name) => (Json as ConfigTable)?[name];

    /// <summary>The schemas that this one applies itself in one of the roles.</summary>
    internal AppliedSchemas Applied(SubschemaRole roles) => new(this, roles);

    /// <summary>The choices: lists of branches of which one holds.</summary>
    internal IReadOnlyList<IReadOnlyList<Schema>> Choices() => (AnyOf.Count, OneOf.Count) switch
    {
        (0, 0) => [],
        (_, 0) => [AnyOf],
        (0, _) => [OneOf],
        _ => [AnyOf, OneOf],
    };

    internal void SetLinks(List<SubschemaLink> links)
    {
        Links = links.ToArray();
        foreach (var link in links) _linkRoles |= link.Role;
    }

    internal void SetProperties(IReadOnlyList<SchemaProperty> properties)
    {
        if (properties.Count == 0) return;
        Properties = properties;
        _propertyIndex = new Dictionary<string, Schema>(properties.Count, StringComparer.Ordinal);
        foreach (var property in properties) _propertyIndex[property.Name] = property.Schema;
    }
}
