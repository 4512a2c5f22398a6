using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Sources;

/// <summary>
/// Takes <c>null</c> out of a JSON layer: where the schema allows it the key counts as not written, elsewhere it is a wrong value
/// (docs/resolution.md, step 1).
/// </summary>
internal sealed class NullKeys(KeyDefinition root, DiagnosticBag diagnostics) : KeyWalk
{
    private readonly Redactor _redactor = new(root);

    /// <summary>Takes them out.</summary>
    public void Drop(ConfigTable config) => Walk(root, config);

    protected override void Visit(in WalkedKey key)
    {
        if (key.Value is not ConfigNull)
        {
            Inside(key);
            return;
        }

        // An unknown key is told as one, whatever its value.
        var isUnknown = key.Definition is null && key.TableDefinition is { IsClosed: true };
        if (!isUnknown && key.Definition is { } definition && !definition.IsExternal && !Allow(definition)) Refuse(key.Value);
        if (!isUnknown) Remove(key);
    }

    protected override void VisitElement(KeyDefinition? definition, ConfigArray array, int index)
    {
        if (array.Items[index] is ConfigNull none) Refuse(none);
        else base.VisitElement(definition, array, index);
    }

    private static bool Allow(KeyDefinition definition) =>
        AllowedTypes.Of(definition) is var types && (types == SchemaTypes.None || (types & SchemaTypes.Null) != 0);

    private void Refuse(ConfigValue none) => diagnostics.Add(ResolutionMessages.WrongValue(
        none.Origin.Place, _redactor.Key(Path), _redactor.Value(Path, none), "null is not allowed here, and TOML has none", "type"));
}
