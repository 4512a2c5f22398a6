using ConfigLock.Core.Redaction;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>Finds the keys in which two configs differ, as deep as both are tables.</summary>
/// <param name="semantics">When keys and values are the same.</param>
/// <param name="redactor">Shows the keys in messages. What it masks does not differ.</param>
internal sealed class KeyComparer(Semantics semantics, Redactor redactor)
{
    /// <summary>When keys and values are the same.</summary>
    public Semantics Semantics => semantics;

    /// <summary>Shows the keys in messages.</summary>
    public Redactor Redactor => redactor;

    /// <summary>
    /// The changes in ordinal order of keys. What is equal and not spelled alike, such as <c>1</c> and <c>1.0</c>, differs.
    /// </summary>
    public List<KeyChange> Changes(ConfigTable locked, ConfigTable actual)
    {
        var found = new List<KeyChange>();
        Compare(new ComparedValue(KeyPath.Root, redactor.Masked(locked), redactor.Masked(actual)), found);
        return found;
    }

    private void Compare(ComparedValue value, List<KeyChange> found)
    {
        var (path, locked, actual) = value;
        if (DiffersInParts(locked, actual))
            foreach (var part in value.Parts(semantics)) Compare(part, found);
        else if (locked is null || actual is null || !semantics.AreSpelledAlike(locked, actual))
            found.Add(new KeyChange(path, locked, actual, redactor));
    }

    private static bool DiffersInParts(ConfigValue? locked, ConfigValue? actual) => (locked, actual) switch
    {
        (ConfigTable, ConfigTable) or (null, ConfigTable { Count: > 0 }) or (ConfigTable { Count: > 0 }, null) => true,
        (ConfigArray l, ConfigArray r) => l.Items.Count == r.Items.Count && l.HoldsTable && r.HoldsTable,
        _ => false,
    };
}
