using ConfigLock.Core.Redaction;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>Finds the keys in which two configs differ, as deep as both are tables.</summary>
internal sealed class KeyChanges
{
    private readonly List<KeyChange> _found = [];
    private readonly Redactor _redactor;

    private KeyChanges(Redactor redactor) => _redactor = redactor;

    /// <summary>
    /// The changes in ordinal order of keys. Values that only differ in their canonical spelling, such as <c>1</c> and <c>1.0</c>, differ.
    /// </summary>
    public static List<KeyChange> Find(ConfigTable locked, ConfigTable actual, Redactor redactor)
    {
        var changes = new KeyChanges(redactor);
        changes.Compare(KeyPath.Root, redactor.Masked(locked), redactor.Masked(actual));
        return changes._found;
    }

    private void Compare(KeyPath path, ConfigTable locked, ConfigTable actual)
    {
        var keys = locked.Concat(actual).Select(static entry => entry.Key).Distinct();
        foreach (var key in keys.OrderBy(static key => key, StringComparer.Ordinal))
            Compare(path.Key(key), locked[key], actual[key]);
    }

    private void Compare(KeyPath path, ConfigValue? locked, ConfigValue? actual)
    {
        switch (locked, actual)
        {
            case (ConfigTable l, ConfigTable r):
                Compare(path, l, r);
                break;
            case (ConfigArray l, ConfigArray r) when l.Items.Count == r.Items.Count && HoldsTable(l) && HoldsTable(r):
                for (var i = 0; i < l.Items.Count; i++) Compare(path.Index(i), l.Items[i], r.Items[i]);
                break;
            case (null, ConfigTable { Count: > 0 } added):
                foreach (var entry in added.Sorted()) Compare(path.Key(entry.Key), null, entry.Value);
                break;
            case (ConfigTable { Count: > 0 } removed, null):
                foreach (var entry in removed.Sorted()) Compare(path.Key(entry.Key), entry.Value, null);
                break;
            default:
                if (locked is null || actual is null || !SameText(locked, actual))
                    _found.Add(new KeyChange(path, locked, actual, _redactor));
                break;
        }
    }

    private static bool HoldsTable(ConfigArray array) => array.Items.Exists(static item => item is ConfigTable);

    private static bool SameText(ConfigValue locked, ConfigValue actual) =>
        locked.Kind == actual.Kind && (locked, actual) switch
        {
            (ConfigArray l, ConfigArray r) => l.Items.Count == r.Items.Count && l.Items.Zip(r.Items, SameText).All(static same => same),
            (ConfigTable l, ConfigTable r) =>
                l.Count == r.Count && l.All(entry => r[entry.Key] is { } other && SameText(entry.Value, other)),
            _ => SameScalar(locked, actual),
        };

    private static bool SameScalar(ConfigValue locked, ConfigValue actual)
    {
        var (left, right) = (new System.Text.StringBuilder(), new System.Text.StringBuilder());
        ValueText.AppendScalar(left, locked);
        ValueText.AppendScalar(right, actual);
        return left.Equals(right);
    }
}
