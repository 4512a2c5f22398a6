using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.MachinePaths;

/// <summary>Warns of locked values that name a place of this machine (docs/diagnostics.md, <c>CFGLOCK305</c>).</summary>
internal sealed class MachinePathCheck(MachinePlaces places, Redactor redactor, DiagnosticBag diagnostics) : KeyWalk
{
    /// <summary>Checks the config that goes into the lock.</summary>
    /// <param name="root">The definition of the config, for the rule <c>machine_path</c>.</param>
    /// <param name="config">The config.</param>
    public void Check(KeyDefinition root, ConfigTable config) => Walk(root, config);

    protected override bool Concerns(ConfigValue value) =>
        value is ConfigTable or ConfigArray || (value is ConfigString text && places.FindIn(text.Value) is not null);

    protected override void Visit(in WalkedKey key) => Check(key.Definition, key.Value);

    protected override void VisitElement(KeyDefinition? definition, ConfigArray array, int index) => Check(definition, array.Items[index]);

    private void Check(KeyDefinition? definition, ConfigValue value)
    {
        if (definition is not null && definition.Rules.Has(LockRules.MachinePath)) return;
        if (value is not ConfigString text) Inside(definition, value);
        else if (places.FindIn(text.Value) is { } place)
            diagnostics.Add(LockMessages.MachinePath(text.Origin.Place, redactor.Key(Path), redactor.Resolved(Path, text).Part(place)));
    }
}
