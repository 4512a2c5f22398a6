using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Stripping;

/// <summary>
/// Keys that the program no longer has: an old lock may still hold them, which is no drift (docs/resolution.md, step 10).
/// </summary>
internal static class RemovedKeys
{
    /// <summary>Takes them out of a lock's config.</summary>
    public static void Drop(KeyDefinition definition, ConfigValue value)
    {
        if (value is ConfigArray array)
        {
            foreach (var item in array.Items) Drop(definition.Element(), item);
        }
        else if (value is ConfigTable table)
        {
            foreach (var entry in table.Entries())
            {
                if (definition.Child(entry.Key) is not { } child) continue;
                if (child.Rules.Removed) table.Remove(entry.Key);
                else Drop(child, entry.Value);
            }
        }
    }
}
