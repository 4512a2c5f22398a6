using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>
/// The numbers by which outlines name types: first those that are declared, then the collections of collections, which an outline has no
/// name for.
/// </summary>
/// <param name="model">The types.</param>
internal sealed class TypeNumbers(TypeModel model)
{
    private readonly List<TypeRef> _collections = [];

    /// <summary>The collections, in the order of their numbers.</summary>
    public IReadOnlyList<TypeRef> Collections => _collections;

    public string Of(TypeRef type)
    {
        if (type is NamedType named) return Literals.Integer(named.Id);
        var index = _collections.IndexOf(type);
        if (index < 0)
        {
            index = _collections.Count;
            _collections.Add(type);
        }

        return Literals.Integer(model.Types.Count + index);
    }
}
