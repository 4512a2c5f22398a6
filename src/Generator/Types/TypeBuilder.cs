using System.Runtime.CompilerServices;
using ConfigLock.Generator.Values;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Generator.Types;

/// <summary>
/// Makes types of schemas. Records and unions are numbered when first met and filled in later, so that they may refer to themselves.
/// </summary>
internal sealed class TypeBuilder
{
    private const int MaximumTypes = 5_000;
    private const int MaximumNesting = 32;

    private static readonly Documentation OtherDocs = new("A value of a kind about which the schema says nothing.", [], Deprecated: false);

    private readonly DefinitionNames _names;
    private readonly LockFacts _facts;
    private readonly FillableKeys _fillable;
    private readonly CertainDefaults _defaults;
    private readonly List<TypeDraft> _drafts = [];
    private readonly Queue<Action> _waiting = new();
    private readonly Dictionary<(ImmutableEquatableArray<SchemaNode>, bool IsUnion), TypeRef> _known = [];
    private readonly HashSet<SchemaNode> _open = [];
    private SchemaNode? _root;
    private NamedType? _profile;

    public TypeBuilder(DefinitionNames names, LockFacts facts)
    {
        _names = names;
        _facts = facts;
        _fillable = new FillableKeys(facts.Defaults);
        _defaults = new CertainDefaults(Finder, facts, _fillable);
    }

    /// <summary>Tells the shapes of values.</summary>
    public ShapeFinder Finder { get; } = new();

    /// <summary>Builds the type of the config as a whole, and all that it needs.</summary>
    public List<TypeDraft> Build(Schema root, string name)
    {
        var node = new SchemaNode([root]);
        if (Finder.Of(node) is { IsAny: false } set && set.Items.All(static item => item.Kind != ShapeKind.Table))
            throw new NotRepresentableException(root.Place, "the schema allows no table, which every config is");

        _root = node;
        _defaults.Find(node);
        AddRecord(node, new NameHint(null, name));
        while (_waiting.Count > 0) _waiting.Dequeue()();
        return _drafts;
    }

    /// <summary>The type of a value that any of the nodes describes.</summary>
    public TypeRef TypeOf(IReadOnlyList<SchemaNode> nodes, NameHint hint) => TypeOf(Finder.Of(nodes), nodes, hint, depth: 0);

    /// <summary>The type of a value in a table: of a profile that is a config again nothing is required.</summary>
    public TypeRef TypeIn(SchemaNode table, IReadOnlyList<SchemaNode> nodes, NameHint hint, int depth = 0) =>
        nodes is [var node] && node.Equals(_root) && _facts.HoldsProfiles(table.Said)
            ? _profile ??= AddProfile()
            : TypeOf(Finder.Of(nodes), nodes, hint, depth);

    private TypeRef TypeOf(ShapeSet set, IReadOnlyList<SchemaNode> nodes, NameHint hint, int depth)
    {
        if (set.IsAny || set.Items.Count == 0 || depth > MaximumNesting) return TypeRef.Any;
        var shapes = TypedShapes.Of(set);
        return shapes.Count == 1 && !set.HasOther
            ? TypeOf(shapes[0], NameOf(shapes[0].Nodes) ?? NameOf(nodes) ?? hint, depth)
            : Union(shapes, set.Other, nodes, hint);
    }

    private TypeRef TypeOf(TypedShape shape, NameHint hint, int depth) => shape.Kind switch
    {
        ShapeKind.String => shape.Choices is null ? new ScalarType(ScalarKind.String) : Enum(shape, hint),
        ShapeKind.Boolean => new ScalarType(ScalarKind.Boolean),
        ShapeKind.Integer => new ScalarType(shape.Integer),
        ShapeKind.Number => new ScalarType(ScalarKind.Number),
        ShapeKind.Date => new ScalarType(ScalarKind.Date),
        ShapeKind.Array => List(shape.Nodes[0], hint, depth),
        _ => Table(shape.Nodes[0], hint, depth),
    };

    private TypeRef List(SchemaNode node, NameHint hint, int depth)
    {
        // A list of itself has no C# type: what is inside is any value.
        if (!_open.Add(node)) return TypeRef.Any;
        var nodes = ArrayShape.ItemsOf(node);
        var item = nodes.Count == 0 ? TypeRef.Any : TypeOf(Finder.Of(nodes), nodes, hint.Then("Item"), depth + 1);
        _open.Remove(node);
        return new ListType(item);
    }

    private TypeRef Table(SchemaNode node, NameHint hint, int depth)
    {
        var shape = Finder.TableOf(node);
        if (shape.Keys.Count > 0 || shape.IsClosed || _known.ContainsKey(([node], false))) return Record(node, hint);
        if (!_open.Add(node)) return TypeRef.Any;
        var value = ValueOf(node, shape, hint.Then("Value"), depth + 1);
        _open.Remove(node);
        return new DictionaryType(value, shape.KeyPatterns);
    }

    /// <summary>The type of the keys that the schema does not name.</summary>
    private TypeRef ValueOf(SchemaNode table, ObjectShape shape, NameHint hint, int depth) =>
        shape.Others.Count == 0 ? TypeRef.Any : TypeIn(table, shape.Others, hint, depth);

    private TypeRef Record(SchemaNode node, NameHint hint) =>
        _known.TryGetValue(([node], false), out var known) ? known : AddRecord(node, hint);

    private NamedType AddRecord(SchemaNode node, NameHint hint)
    {
        var draft = AddDraft(hint, node);
        var type = new NamedType(draft.Id);
        _known.Add(([node], false), type);
        _waiting.Enqueue(() => draft.Type = Fill(node, draft.Id, isProfile: false));
        return type;
    }

    private NamedType AddProfile()
    {
        var draft = AddDraft(new NameHint(0, "Profile"), _root!);
        _waiting.Enqueue(() => draft.Type = Fill(_root!, draft.Id, isProfile: true));
        return new NamedType(draft.Id);
    }

    private RecordType Fill(SchemaNode node, int id, bool isProfile)
    {
        var shape = Finder.TableOf(node);

        // What is inside is the same as in the config itself, whichever of the two is filled in first.
        var inside = new NameHint(isProfile ? 0 : id, string.Empty);
        var builder = new PropertyBuilder(this, _facts, _defaults, node, isProfile);
        return new RecordType(
            string.Empty,
            Describe.Type(node.Schemas),
            shape.Keys.Select(key => builder.Build(key, inside)).ToEquatableArray(),
            shape.IsClosed && !_facts.KeepsUnknown(node.Schemas) ? null : ValueOf(node, shape, inside.Then("Value"), depth: 0),
            shape.KeyPatterns,
            string.Empty);
    }

    private TypeRef Enum(TypedShape shape, NameHint hint)
    {
        var key = (shape.Nodes.ToEquatableArray(), false);
        if (_known.TryGetValue(key, out var known)) return known;
        var draft = AddDraft(hint, shape.Nodes[0]);
        var members =
            shape.Choices!.Select(static choice => new EnumMember(choice.Value.Value, string.Empty, Describe.Choice(choice.Schema)));
        draft.Type = new EnumType(
            string.Empty, shape.Nodes.Count == 1 ? Describe.Type(shape.Nodes[0].Schemas) : Documentation.None, members.ToEquatableArray());
        return _known[key] = new NamedType(draft.Id);
    }

    private TypeRef Union(List<TypedShape> shapes, SchemaTypes other, IReadOnlyList<SchemaNode> nodes, NameHint hint)
    {
        var key = (nodes.ToEquatableArray(), true);
        if (_known.TryGetValue(key, out var known)) return known;
        var draft = AddDraft(NameOf(nodes) ?? hint, nodes[0]);
        _waiting.Enqueue(() => draft.Type = Fill());
        return _known[key] = new NamedType(draft.Id);

        UnionType Fill()
        {
            var tag = (other & SchemaTypes.Object) == 0 ? UnionTag.Of(shapes, Finder, _facts, _fillable) : null;
            var cases = new List<UnionCase>();
            var names = new CaseNames(_names, Finder, tag, shapes);
            foreach (var shape in shapes)
            {
                var name = names.Of(shape);
                var own = nodes.SequenceEqual(shape.Nodes) ? null : NameOf(shape.Nodes);
                var type = TypeOf(shape, own ?? new NameHint(draft.Id, name), depth: 0);
                cases.Add(new UnionCase(
                    name, type, shape.Kind, TomlKinds.Of(shape.Kind, shapes), RequiredKeys(shape), tag?.ValuesOf(shape) ?? [],
                    Describe.Type(shape.Nodes[0].Schemas)));
            }

            if (other != SchemaTypes.None)
                cases.Add(new UnionCase("Other", TypeRef.Any, ShapeKind.Other, TomlKinds.OfOther(other), [], [], OtherDocs));
            return new UnionType(
                string.Empty, nodes.Count == 1 ? Describe.Type(nodes[0].Schemas) : Documentation.None, cases.ToEquatableArray(), tag?.Key);
        }
    }

    private ImmutableEquatableArray<string> RequiredKeys(TypedShape shape)
    {
        if (shape.Kind != ShapeKind.Table) return [];
        var node = shape.Nodes[0];
        return Finder.TableOf(node).Required.Where(key => !_facts.MayLack(node.Possible, key)).ToEquatableArray();
    }

    private TypeDraft AddDraft(NameHint hint, SchemaNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_drafts.Count == MaximumTypes)
            throw new NotRepresentableException(node.Schemas[0].Place, "the schema describes more types than a program could use");
        var draft = new TypeDraft(_drafts.Count, hint);
        _drafts.Add(draft);
        return draft;
    }

    private NameHint? NameOf(IReadOnlyList<SchemaNode> nodes) =>
        nodes is [{ Schemas: [var schema] }] && _names.Of(schema) is { } name ? new NameHint(null, Naming.Identifiers.Pascal(name)) : null;
}
