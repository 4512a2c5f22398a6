using ConfigLock.Generator.Values;

namespace ConfigLock.Generator.Types;

/// <summary>All types to generate. The first is the root.</summary>
/// <param name="Namespace">The namespace of the types.</param>
/// <param name="Types">The types, by their numbers.</param>
internal sealed record TypeModel(string Namespace, ImmutableEquatableArray<DeclaredType> Types)
{
    /// <summary>The type of the config as a whole.</summary>
    public RecordType Root => (RecordType)Types[0];

    /// <summary>The type behind a reference.</summary>
    public DeclaredType Declared(NamedType type) => Types[type.Id];

    /// <summary>Whether values of the type are structs, so that a nullable one is another type.</summary>
    public bool IsStruct(TypeRef type) => type switch
    {
        ScalarType scalar => scalar.Kind is not (ScalarKind.Any or ScalarKind.String),
        NamedType named => Declared(named) is EnumType,
        _ => false,
    };
}
