using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Stripping;
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
internal sealed class RequirementStage(KeyDefinition root, DiagnosticBag diagnostics)
{
    /// <summary>Supplies what no source sets, and reports each source that says otherwise.</summary>
    public void Apply(ConfigTable requirements, ConfigTable config) => Apply(root, requirements, config, KeyPath.Root);

    private void Apply(KeyDefinition? definition, ConfigTable required, ConfigTable actual, KeyPath path)
    {
        foreach (var entry in required)
        {
            if (actual.TryGet(entry.Key, out var present))
                Hold(definition?.Child(entry.Key), entry.Value, present.Value, path.Key(entry.Key));
            else
                actual.Set(entry.Key, entry.KeyPlace, entry.Value.Copy());
        }
    }

    private void Hold(KeyDefinition? definition, ConfigValue required, ConfigValue actual, KeyPath path)
    {
        if (required is ConfigTable table && actual is ConfigTable actualTable)
            Apply(definition, table, actualTable, path);
        else if (required is ConfigArray array && actual is ConfigArray { Origin.Source.Kind: SourceKind.Lock } locked && array.Items.Count == locked.Items.Count)
            HoldItems(definition?.Element(), array, locked, path);
        else if (!ValueEquality.AreEqual(required, actual))
            Report(definition, path, actual, required);
    }

    // The tables of an array that a lock holds are the required ones with their defaults and without their secrets.
    private void HoldItems(KeyDefinition? element, ConfigArray required, ConfigArray locked, KeyPath path)
    {
        for (var i = 0; i < required.Items.Count; i++) Hold(element, required.Items[i], locked.Items[i], path.Index(i));
    }

    private void Report(KeyDefinition? definition, KeyPath path, ConfigValue actual, ConfigValue required)
    {
        var secrets = new SecretPaths(root);
        var isSecret = root.IsSecretAt(path);
        diagnostics.Add(ResolutionMessages.BrokenRequirement(
            actual.Origin.Place, secrets.Shown(path).ToString(), Show(actual), Show(required), required.Origin.Place));

        string Show(ConfigValue value) => isSecret ? ValueText.Masked : ValueText.Show(Secrets.Masked(definition, value));
    }
}
