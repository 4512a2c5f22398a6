using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Requirements;

/// <summary>
/// Holds the config to the requirements (contract, section 3, step 7). They are applied as soon as the sources are
/// merged: what a requirement supplies then stands before the catalog and the defaults, as it must, and the replayed
/// lock, which holds it, resolves the same way.
/// </summary>
internal sealed class RequirementStage(KeyDefinition? root, DiagnosticBag diagnostics)
{
    /// <summary>Supplies what no source sets, and reports each source that says otherwise.</summary>
    public void Apply(ConfigTable requirements, ConfigTable config) => Apply(root, requirements, config, KeyPath.Root);

    private void Apply(KeyDefinition? definition, ConfigTable required, ConfigTable actual, KeyPath path)
    {
        foreach (var entry in required)
        {
            var child = definition?.Child(entry.Key);
            if (!actual.TryGet(entry.Key, out var present))
                actual.Set(entry.Key, entry.KeyPlace, entry.Value.Copy());
            else if (entry.Value is ConfigTable inner && present.Value is ConfigTable table)
                Apply(child, inner, table, path.Key(entry.Key));
            else if (!ValueEquality.AreEqual(entry.Value, present.Value))
                Report(child, path.Key(entry.Key), present.Value, entry.Value);
        }
    }

    private void Report(KeyDefinition? definition, KeyPath path, ConfigValue actual, ConfigValue required)
    {
        var isSecret = definition is { IsSecret: true };
        diagnostics.Add(ResolutionMessages.BrokenRequirement(
            actual.Origin.Place, path.ToString(), Show(actual), Show(required), required.Origin.Place));

        string Show(ConfigValue value) => isSecret ? ValueText.Masked : ValueText.Show(value);
    }
}
