using ConfigLock.Generator.Values;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Types;

/// <summary>Tells what the generated types have of keys that a config lacks.</summary>
/// <param name="model">The types.</param>
internal sealed class SuppliedKeys(TypeModel model)
{
    /// <summary>Whether the types have that value where its table is there and lacks the key.</summary>
    public bool Have(KeyPath path, ConfigValue value) =>
        ValueReader.Read(value) is { } read && PropertyAt(path) is { } property && Have(property, read);

    private bool Have(PropertyModel property, ValueModel value)
    {
        if (property.Presence != Presence.Defaulted || property.HasShortForm) return false;
        if (value.Equals(property.Default)) return true;
        return value is TableValue table && property.Default is TableValue { Entries.Count: 0 } && Record(property.Type) is { } record
            && table.Entries.All(entry => Property(record, entry.Key) is { } inner && Have(inner, entry.Value));
    }

    // Of tables alone: in arrays and unions it depends on what else is there.
    private PropertyModel? PropertyAt(KeyPath path)
    {
        if (path.LastKey is not { } key || path.Parent is not { } parent) return null;
        var table = parent.IsRoot ? model.Root : PropertyAt(parent) is { } around ? Record(around.Type) : null;
        return table is null ? null : Property(table, key);
    }

    private RecordType? Record(TypeRef type) => type is NamedType named ? model.Declared(named) as RecordType : null;

    private static PropertyModel? Property(RecordType record, string key) =>
        record.Properties.FirstOrDefault(property => property.Key == key);
}
