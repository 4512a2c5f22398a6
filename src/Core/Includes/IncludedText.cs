using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Includes;

/// <summary>
/// Tells which values are the texts of files; of a lock's values nobody knows, since it does not say which key they came from.
/// </summary>
/// <param name="root">The definition of the config.</param>
internal sealed class IncludedText(KeyDefinition root)
{
    /// <summary>Whether the value of the table at this path is such a text, or may be.</summary>
    public bool MayBe(KeyPath table, ConfigEntry entry) =>
        entry.Value.Origin.IsIncluded
        || (entry.Value is ConfigString { Origin.Source.Kind: SourceKind.Lock } && root.Find(table) is { } definition
            && definition.DeclaredKeys.Any(key => definition.Child(key)?.Rules.Get(LockRules.Include) == entry.Key));
}
