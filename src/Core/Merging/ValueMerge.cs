using ConfigLock.Core.Sources;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Merging;

/// <summary>
/// Merges what two sides made of one config: key by key as deep as all are tables, since tables merge and everything else replaces
/// (docs/resolution.md, step 4). Where both changed a key, and not to the same, each side of the result has its own value.
/// </summary>
/// <param name="isDigests">Whether the keys are names of digests.</param>
/// <param name="conflicts">Receives the keys that both changed.</param>
internal sealed class ValueMerge(bool isDigests, List<MergeConflict> conflicts)
{
    /// <summary>
    /// The merged tables, which differ in the conflicts alone. The place of a conflict has its number as line, that of all else 0.
    /// </summary>
    /// <param name="before">What both sides started from.</param>
    /// <param name="ours">What one side made of it.</param>
    /// <param name="theirs">What the other made of it.</param>
    public (ConfigTable Ours, ConfigTable Theirs) Merge(ConfigTable before, ConfigTable ours, ConfigTable theirs) =>
        Tables(KeyPath.Root, before, ours, theirs);

    private (ConfigValue? Ours, ConfigValue? Theirs) Merge(KeyPath path, ConfigValue? before, ConfigValue? ours, ConfigValue? theirs)
    {
        if (AreSame(ours, theirs) || AreSame(before, theirs)) return Both(ours);
        if (AreSame(before, ours)) return Both(theirs);
        if (before is null or ConfigTable && ours is ConfigTable left && theirs is ConfigTable right)
            return Tables(path, before as ConfigTable, left, right);

        conflicts.Add(new MergeConflict(path, isDigests));
        var place = new Place(null, conflicts.Count, 0);
        return (ours is null ? null : At(place, ours), theirs is null ? null : At(place, theirs));
    }

    private (ConfigTable Ours, ConfigTable Theirs) Tables(KeyPath path, ConfigTable? before, ConfigTable ours, ConfigTable theirs)
    {
        var merged = (Ours: new ConfigTable(default), Theirs: new ConfigTable(default));
        foreach (var (key, left, right) in Semantics.Toml.Pair(ours, theirs)) Add(key, Merge(path.Key(key), before?[key], left, right));
        return merged;

        void Add(string key, (ConfigValue? Ours, ConfigValue? Theirs) value)
        {
            if (value.Ours is { } left) merged.Ours.Add(key, left.Origin.Place, left);
            if (value.Theirs is { } right) merged.Theirs.Add(key, right.Origin.Place, right);
        }
    }

    private static bool AreSame(ConfigValue? one, ConfigValue? other) =>
        one is null || other is null ? one is null && other is null : Semantics.Toml.AreSpelledAlike(one, other);

    private static (ConfigValue? Ours, ConfigValue? Theirs) Both(ConfigValue? value)
    {
        var placed = value is null ? null : At(default, value);
        return (placed, placed);
    }

    // A copy that says of each of its keys and elements where it is.
    private static ConfigValue At(Place place, ConfigValue value)
    {
        var copy = value.Copy(_ => new Origin(place));
        Move(copy);
        return copy;

        void Move(ConfigValue moved)
        {
            if (moved is ConfigArray array) array.Items.ForEach(Move);
            if (moved is not ConfigTable table) return;
            foreach (var (key, _, below) in table.Entries())
            {
                table.Set(key, place, below);
                Move(below);
            }
        }
    }
}
