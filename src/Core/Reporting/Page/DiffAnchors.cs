using ConfigLock.Core.Comparison;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>Which lines of a diff speak of which drifted keys.</summary>
/// <param name="Before">By the lines of the lock, the names of anchors with those of the entries that lead to them.</param>
/// <param name="After">By the lines of what it would be now.</param>
internal sealed record DiffAnchors(ILookup<int, (string Diff, string Drift)> Before, ILookup<int, (string Diff, string Drift)> After)
{
    /// <summary>Of a diff that nothing leads to.</summary>
    public static readonly DiffAnchors None = new(Lines(string.Empty, [], string.Empty), Lines(string.Empty, [], string.Empty));

    /// <summary>Those of the diff of two locks. A key that is still there has its anchor where it stands now.</summary>
    public static DiffAnchors Of(string environment, Drift drift) => new(
        Lines(environment, drift.Changes.Where(static change => change.Actual is null), drift.Expected.Text),
        Lines(environment, drift.Changes.Where(static change => change.Actual is not null), drift.Actual.Text));

    private static ILookup<int, (string Diff, string Drift)> Lines(string environment, IEnumerable<KeyChange> changes, string text)
    {
        var source = new Source(SourceKind.Lock, string.Empty, null);
        List<KeyPath> paths = [.. changes.Select(static change => change.Path)];
        var config = paths.Count == 0 ? null : TomlReader.Read(text, source)?[LockDocument.ConfigKey] as ConfigTable;
        return paths.ToLookup(
            path => config is null ? 1 : LockPlaces.Of(path, config, source).Line,
            path => (Anchor.Diff(environment, path.ToString()), Anchor.Drift(environment, path.ToString())));
    }
}
