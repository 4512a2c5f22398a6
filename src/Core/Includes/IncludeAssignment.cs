using ConfigLock.Core.Files;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Includes;

/// <summary>
/// Makes each file-include key an assignment to its sibling, in each source by itself (docs/resolution.md, step 3).
/// In the same source the inline key wins. The include key itself stays for validation and is stripped from the lock.
/// </summary>
/// <param name="waiting">Receives the files that are named.</param>
internal sealed class IncludeAssignment(WaitingIncludes waiting)
{
    /// <summary>Changes the source in place.</summary>
    public void Apply(KeyDefinition root, ConfigSource source) => Visit(root, source.Table);

    private void Visit(KeyDefinition definition, ConfigValue value)
    {
        if (value is ConfigArray array)
        {
            foreach (var item in array.Items) Visit(definition.Element(), item);
        }
        else if (value is ConfigTable table)
        {
            for (var i = 0; i < table.Count; i++)
            {
                var entry = table[i];
                if (definition.Child(entry.Key) is not { } child) continue;
                if (child.Rules.Include is not { } sibling) Visit(child, entry.Value);
                else if (entry.Value is ConfigString file && !table.Contains(sibling)) Assign(table, sibling, entry, file, child.IsSecret ? ValueText.Masked : file.Value);
            }
        }
    }

    private void Assign(ConfigTable table, string sibling, ConfigEntry entry, ConfigString file, string name)
    {
        var origin = file.Origin.Through(OriginStepKind.Include, name);
        table.Set(sibling, entry.KeyPlace, waiting.Add(NamedFile.RelativeTo(file.Origin.Source, file.Value) with { Name = name }, origin));
    }
}
