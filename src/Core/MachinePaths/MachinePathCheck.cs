using ConfigLock.Core.Diagnostics;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.MachinePaths;

/// <summary>Warns of locked values that name a place of this machine (docs/diagnostics.md, <c>CFGLOCK305</c>).</summary>
internal sealed class MachinePathCheck(MachinePlaces places, DiagnosticBag diagnostics)
{
    /// <summary>Checks the config that goes into the lock.</summary>
    /// <param name="root">The definition of the config, for the rule <c>machine_path</c>.</param>
    /// <param name="config">The config.</param>
    public void Check(KeyDefinition root, ConfigTable config) => Check(root, config, KeyPath.Root);

    private void Check(KeyDefinition? definition, ConfigValue value, KeyPath path)
    {
        if (definition is { Rules.MachinePath: true }) return;
        switch (value)
        {
            case ConfigTable table:
                foreach (var entry in table)
                    if (MayHoldPath(entry.Value)) Check(definition?.Child(entry.Key), entry.Value, path.Key(entry.Key));
                break;
            case ConfigArray array:
                for (var i = 0; i < array.Items.Count; i++)
                    if (MayHoldPath(array.Items[i])) Check(definition?.Element(), array.Items[i], path.Index(i));
                break;
            case ConfigString text when places.FindIn(text.Value) is { } place:
                diagnostics.Add(LockMessages.MachinePath(text.Origin.Place, path.ToString(), place));
                break;
        }
    }

    private bool MayHoldPath(ConfigValue value) => value is ConfigTable or ConfigArray || (value is ConfigString text && places.FindIn(text.Value) is not null);
}
