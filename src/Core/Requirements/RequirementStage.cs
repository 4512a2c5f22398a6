using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Requirements;

/// <summary>
/// Holds the config to the requirements (docs/resolution.md, step 7). They are applied as soon as the sources are
/// merged: what a requirement supplies then stands before the catalog and the defaults, as it must, and the replayed
/// lock, which holds it, resolves the same way.
/// </summary>
internal sealed class RequirementStage(KeyDefinition root, Semantics semantics, DiagnosticBag diagnostics) : KeyWalk
{
    // What the sources say where the walk of the requirements is: a table or an array.
    private ConfigValue _actual = new ConfigTable(default);

    /// <summary>Supplies what no source sets, and reports each source that says otherwise.</summary>
    public void Apply(ConfigTable requirements, ConfigTable config)
    {
        _actual = config;
        Walk(root, requirements);
    }

    protected override void Visit(in WalkedKey key)
    {
        var table = (ConfigTable)_actual;
        if (semantics.TryGet(table, key.Name, out var present)) Hold(key.Definition, key.Value, present.Value);
        else table.Set(key.Name, key.Entry.KeyPlace, key.Value.Copy());
    }

    protected override void VisitElement(KeyDefinition? definition, ConfigArray array, int index) =>
        Hold(definition, array.Items[index], ((ConfigArray)_actual).Items[index]);

    private void Hold(KeyDefinition? definition, ConfigValue required, ConfigValue actual)
    {
        if (AreHeldByParts(required, actual))
        {
            var outer = _actual;
            _actual = actual;
            Inside(definition, required);
            _actual = outer;
        }
        else if (!semantics.AreEqual(required, actual))
        {
            Report(actual, required);
        }
    }

    // The tables of an array that a lock holds are the required ones with their defaults and without their secrets.
    private static bool AreHeldByParts(ConfigValue required, ConfigValue actual) =>
        (required is ConfigTable && actual is ConfigTable)
        || (required is ConfigArray array
            && actual is ConfigArray { Origin.Source.Kind: SourceKind.Lock } locked
            && array.Items.Count == locked.Items.Count);

    private void Report(ConfigValue actual, ConfigValue required)
    {
        var redactor = new Redactor(root);
        diagnostics.Add(ResolutionMessages.BrokenRequirement(
            actual.Origin.Place, redactor.Key(Path), redactor.Value(Path, actual), redactor.Value(Path, required), required.Origin.Place));
    }
}
