using ConfigLock.Core.Provenance;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Values;

namespace ConfigLock.Core.Includes;

/// <summary>
/// Makes each file-include key an assignment to its sibling, in each source by itself (contract, section 3, step 3).
/// In the same source the inline key wins. The include key itself stays for validation and is stripped from the lock.
/// </summary>
internal static class IncludeAssignment
{
    /// <summary>Changes the source in place.</summary>
    public static void Apply(KeyDefinition root, ConfigSource source) => Visit(root, source.Table);

    private static void Visit(KeyDefinition definition, ConfigValue value)
    {
        if (value is ConfigArray array)
        {
            foreach (var item in array.Items) Visit(definition.Element(), item);
        }
        else if (value is ConfigTable table)
        {
            foreach (var entry in table.Entries())
            {
                if (definition.Child(entry.Key) is not { } child) continue;
                if (child.Rules.Include is not { } sibling) Visit(child, entry.Value);
                else if (entry.Value is ConfigString file && !table.Contains(sibling)) Assign(table, sibling, entry, file);
            }
        }
    }

    private static void Assign(ConfigTable table, string sibling, ConfigEntry entry, ConfigString file)
    {
        var origin = file.Origin.Through(OriginStepKind.Include, file.Value);
        table.Set(sibling, entry.KeyPlace, new PendingInclude(NamedFile.RelativeTo(file.Origin.Source, file.Value), origin));
    }
}
