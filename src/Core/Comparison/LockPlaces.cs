using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>Where a lock speaks about a key.</summary>
internal static class LockPlaces
{
    /// <summary>The key's own line; of a key that the lock lacks, the nearest table's header, else line 1.</summary>
    /// <param name="path">The key.</param>
    /// <param name="config">The lock's config.</param>
    /// <param name="source">The lock.</param>
    public static Place Of(KeyPath path, ConfigTable config, Source source)
    {
        for (var at = path; at is not null; at = at.Parent)
            if (Find(at, config) is { Line: > 0 } place) return place;
        return new Place(source, 1, 1);
    }

    private static Place? Find(KeyPath path, ConfigTable config)
    {
        var value = path.Resolve(config);
        return value is not (null or ConfigTable)
            && path.LastKey is { } key && path.Parent!.Resolve(config) is ConfigTable table && table.TryGet(key, out var entry)
            ? entry.KeyPlace
            : value?.Origin.Place;
    }
}
