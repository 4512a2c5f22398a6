using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Provenance;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Validation;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Includes;

/// <summary>
/// Turns file-include keys into assignments to their siblings, in each source by itself (contract, section 3, step 3).
/// In the same source the inline key wins.
/// </summary>
/// <param name="root">The definition of the config.</param>
/// <param name="validator">Judges the include keys, which validation does not see any more.</param>
/// <param name="diagnostics">Receives what is wrong with them.</param>
internal sealed class IncludeAssignment(KeyDefinition root, Validator validator, DiagnosticBag diagnostics)
{
    /// <summary>Changes the source in place. The include keys of a lock are never followed: they are left out, and so drift.</summary>
    public void Apply(ConfigSource source) => Visit(root, source.Table, KeyPath.Root, source.Source);

    private void Visit(KeyDefinition definition, ConfigValue value, KeyPath path, Source source)
    {
        if (value is ConfigArray array)
        {
            for (var i = 0; i < array.Items.Count; i++) Visit(definition.Element(), array.Items[i], path.Index(i), source);
        }
        else if (value is ConfigTable table)
        {
            foreach (var entry in table.ToArray())
            {
                if (definition.Child(entry.Key) is not { } child) continue;
                if (child.Rules.Include is { } sibling) Assign(table, entry, sibling, child, path, source);
                else Visit(child, entry.Value, path.Key(entry.Key), source);
            }
        }
    }

    private void Assign(ConfigTable table, ConfigEntry entry, string sibling, KeyDefinition definition, KeyPath path, Source source)
    {
        table.Remove(entry.Key);
        if (source.Kind == SourceKind.Lock || !IsValid(definition, entry.Value, path.Key(entry.Key))) return;
        if (entry.Value is not ConfigString file || table.Contains(sibling)) return;

        var named = NamedFile.RelativeTo(entry.Value.Origin.Source, file.Value);
        var origin = entry.Value.Origin.Through(OriginStepKind.Include, file.Value);
        table.Set(sibling, entry.KeyPlace, new PendingInclude(named, origin));
    }

    private bool IsValid(KeyDefinition definition, ConfigValue value, KeyPath path)
    {
        var violations = validator.Validate(definition.Schemas[0], value, path);
        foreach (var violation in violations) diagnostics.Add(ViolationMessages.From(violation));
        return violations.Count == 0;
    }
}
